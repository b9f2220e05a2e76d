// Every contradiction of a view: both accounts side by side with their words, and what was decided.
import type { FC } from 'hono/jsx'
import { cellSentence, partyName } from '../../packs/index.ts'
import type { Contradictions, ContradictionView } from '../../service/contract/index.ts'
import { KindPills } from '../change/view.tsx'
import { Sides } from '../commitment/contradiction.tsx'
import { Icon } from '../mark/icon.tsx'
import { Said } from '../mark/name.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { PastBand, WhenControl } from '../shell/when.tsx'

/** Those of the kind that the address names; all where it names none. */
export function filterContradictions(
  found: Contradictions,
  query: Readonly<Record<string, string | undefined>>,
): Contradictions {
  if (!query.kind) return found
  return {
    ...found,
    contradictions: found.contradictions.filter(({ kind }) => kind === query.kind),
  }
}

export const ContradictionsPage: FC<{ setting: Setting; found: Contradictions }> = ({
  setting,
  found,
}) => {
  const { words, query } = setting
  const title = words.say('contradictions.title', { count: found.open })
  const shown = filterContradictions(found, query)
  const kinds = [...new Set(found.contradictions.map(({ kind }) => kind))]
  const isUnsettled = query.unsettled === 'yes'
  const other = { ...query, unsettled: isUnsettled ? undefined : 'yes' }
  return (
    <Frame setting={setting} title={title} look="contradictions" forms={['json', 'csv']}>
      <PastBand setting={setting} asOf={found.asOf} knownAt={found.knownAt} />
      {isUnsettled && (
        <p class="past">
          {words.say('contradictions.unsettled-band')}{' '}
          <a href={here(setting, '/contradictions', other)}>
            {words.say('contradictions.settled-again')}
          </a>
        </p>
      )}
      <div class="opening">
        <div class="heading-block">
          <h1>{title}</h1>
          <p class="deck">{words.say('contradictions.deck')}</p>
        </div>
        <WhenControl setting={setting} asOf={found.asOf} knownAt={found.knownAt} />
      </div>
      {kinds.length > 0 && (
        <KindPills
          setting={setting}
          path="/contradictions"
          label={words.say('contradictions.filter')}
          counts={kinds.map((kind) => [
            kind,
            words.label('contradiction', kind),
            found.contradictions.filter((one) => one.kind === kind).length,
          ])}
          all={words.say('contradictions.all')}
          total={found.contradictions.length}
        />
      )}
      {found.contradictions.length === 0 && (
        <p class="notice">{words.say('contradictions.empty')}</p>
      )}
      {shown.contradictions.map((one) => (
        <One setting={setting} found={found} one={one} />
      ))}
      {!isUnsettled && found.contradictions.some(({ settled }) => settled !== undefined) && (
        <p class="facts">
          <a href={here(setting, '/contradictions', other)}>
            {words.say('contradictions.unsettled')}
          </a>
        </p>
      )}
    </Frame>
  )
}

/** An id that an address can end in, whatever stands in the ids of the rows. */
export function anchorOf({ id }: Pick<ContradictionView, 'id'>): string {
  return id.replace(/[^A-Za-z0-9-]+/g, '-')
}

const One: FC<{ setting: Setting; found: Contradictions; one: ContradictionView }> = ({
  setting,
  found,
  one,
}) => {
  const { words } = setting
  const { party, action, object, sinceOn, ageDays = 0 } = one
  const name = partyName(words, party, found)
  const sentence = cellSentence(words, { party, name, action, object }, undefined, found.parties)
  const href = here(setting, `/commitment/${encodeURIComponent(one.commitment)}`)
  return (
    <section class={one.isOpen ? 'contradiction' : 'contradiction is-closed'} id={anchorOf(one)}>
      <h2 class="clash">
        <Icon names={['contradiction']} />
        <a href={href}>
          <Said words={words} sentence={sentence} />
        </a>
        <small>{words.label('contradiction', one.kind)}</small>
      </h2>
      <p class="facts">
        <span>
          {sinceOn === undefined
            ? words.say('contradictions.undated')
            : words.say('contradictions.since', { day: words.day(sinceOn), count: ageDays })}
        </span>
        <Closing setting={setting} one={one} />
      </p>
      <Sides setting={setting} one={one.sides[0]} other={one.sides[1]} behind={one.behind} />
    </section>
  )
}

/** Why it stands open no more. */
const Closing: FC<{ setting: Setting; one: ContradictionView }> = ({ setting, one }) => {
  const { words } = setting
  if (one.isOpen) return null
  if (one.settled === undefined) return <span>{words.say('contradictions.closed')}</span>
  const { author, recordedAt, reason, holds } = one.settled
  const side = holds === 'both' ? 'both' : holds === 0 ? 'first' : 'second'
  return (
    <>
      <strong>{words.say(`contradictions.holds.${side}`)}</strong>
      <span>
        <bdi dir="auto">
          {words.say('contradictions.settled-by', { author, day: words.day(recordedAt), reason })}
        </bdi>
      </span>
    </>
  )
}
