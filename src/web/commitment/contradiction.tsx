// Two accounts that cannot both hold, side by side with their words; neither wins by coming later.
import type { FC } from 'hono/jsx'
import { polarityOf } from '../../model/index.ts'
import type {
  CommitmentView,
  ContradictionView,
  EvidenceView,
} from '../../service/contract/index.ts'
import { Icon } from '../mark/icon.tsx'
import { Quote } from '../mark/quote.tsx'
import { StanceMark } from '../mark/stance.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { sourceHref } from './evidence.tsx'

export const Contradictions: FC<{ setting: Setting; view: CommitmentView }> = ({
  setting,
  view,
}) => (
  <>
    {view.contradictions.map(({ kind, between, isOpen = true }) => {
      const [one, other] = [view.evidence[between[0]], view.evidence[between[1]]]
      if (one === undefined || other === undefined) return null
      return (
        <section class={isOpen ? 'contradiction' : 'contradiction is-closed'}>
          <h2 class="clash">
            <Icon names={['contradiction']} />
            {setting.words.say(isOpen ? 'contradiction.open' : 'contradiction.closed')}
            <small>{setting.words.label('contradiction', kind)}</small>
          </h2>
          <Sides setting={setting} one={one} other={other} />
        </section>
      )
    })}
  </>
)

/** Both accounts, the earlier one first. */
export const Sides: FC<{
  setting: Setting
  one: EvidenceView
  other: EvidenceView
  behind?: ContradictionView['behind']
}> = ({ setting, one, other, behind }) => (
  <div class="sides">
    <Side setting={setting} piece={one} behind={behind?.[0]} />
    <Icon names={['contradiction']} class="between" />
    <Side setting={setting} piece={other} behind={behind?.[1]} />
  </div>
)

/** Every report that tells this side, where there are several. */
const Behind: FC<{ setting: Setting; behind: ContradictionView['behind'][0] }> = ({
  setting,
  behind,
}) => (
  <ul class="facts">
    {behind.map(({ report, publisher, publishedOn }) => (
      <li>
        <a href={here(setting, `/source/${encodeURIComponent(report)}`)}>
          <bdi>{publisher ?? setting.words.say('source.unnamed')}</bdi>
        </a>{' '}
        {publishedOn !== undefined && setting.words.day(publishedOn)}
      </li>
    ))}
  </ul>
)

const Side: FC<{
  setting: Setting
  piece: EvidenceView
  behind?: ContradictionView['behind'][0]
}> = ({ setting, piece, behind = [] }) => {
  const { words } = setting
  const { stance, negated } = piece.position
  const look = {
    stance,
    polarity: polarityOf(stance),
    voice: piece.voice,
    negated: negated === true,
  }
  const outlet = piece.publisher ?? words.say('source.unnamed')
  return (
    <article class="side">
      <p class="facts">
        <bdi>{outlet}</bdi>
        {piece.publishedOn !== undefined && <span>{words.day(piece.publishedOn)}</span>}
        <span>{words.say('counts.copies', { count: piece.copies })}</span>
      </p>
      {piece.title !== undefined && (
        <h3 lang={piece.lang}>
          <bdi>{piece.title}</bdi>
        </h3>
      )}
      <Quote
        setting={setting}
        lang={piece.lang}
        marks={piece.marks}
        href={sourceHref(setting, piece)}
        light="clash"
      >
        {piece.quote}
      </Quote>
      <p class="facts">
        <StanceMark words={words} look={look} />
        <a href={sourceHref(setting, piece)}>{words.say('evidence.open')}</a>
      </p>
      {behind.length > 1 && <Behind setting={setting} behind={behind} />}
    </article>
  )
}
