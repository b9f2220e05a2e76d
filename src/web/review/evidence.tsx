// The evidence of an open case: the paragraph as published, from which words can be selected, and
// each account with who told it.
import type { FC } from 'hono/jsx'
import { polarityOf } from '../../model/index.ts'
import type { EvidenceView, ReviewCase } from '../../service/contract/index.ts'
import { sourceHref } from '../commitment/evidence.tsx'
import { NameMark } from '../mark/name.tsx'
import { directionOf, Quote, spanList } from '../mark/quote.tsx'
import { StanceMark } from '../mark/stance.tsx'
import { here, type Setting } from '../shell/setting.ts'

export const CaseEvidence: FC<{ setting: Setting; opened: ReviewCase }> = ({ setting, opened }) => {
  const { words } = setting
  const { accounts, passage } = opened
  const [first, ...others] = accounts
  if (first === undefined) return <p class="notice">{words.say('review.no-words')}</p>
  return (
    <>
      <Outlet setting={setting} piece={first} at={others.length > 0 ? 1 : undefined} />
      <Chain setting={setting} opened={opened} piece={first} />
      {passage === undefined ? (
        <Quote setting={setting} lang={first.lang} marks={first.marks}>
          {first.quote}
        </Quote>
      ) : (
        <blockquote
          class="quote passage-text"
          lang={first.lang}
          dir={directionOf(setting, first.lang)}
          data-light="evidence"
          data-start={passage.start}
          data-marks={spanList(first.position.evidence.spans, passage.start)}
        >
          {passage.text}
        </blockquote>
      )}
      <Reads setting={setting} opened={opened} piece={first} />
      {others.map((piece, at) => (
        <>
          <Outlet setting={setting} piece={piece} at={at + 2} />
          <Chain setting={setting} opened={opened} piece={piece} />
          <Quote setting={setting} lang={piece.lang} marks={piece.marks} light="clash">
            {piece.quote}
          </Quote>
          <Reads setting={setting} opened={opened} piece={piece} />
        </>
      ))}
    </>
  )
}

const Outlet: FC<{ setting: Setting; piece: EvidenceView; at: number | undefined }> = (props) => {
  const { setting, piece, at } = props
  const { words } = setting
  return (
    <p class="facts outlet">
      {at !== undefined && <strong>{words.say('review.account', { number: at })}</strong>}
      <bdi>{piece.publisher ?? piece.title ?? words.say('source.unnamed')}</bdi>
      {piece.publishedOn !== undefined && <span>{words.day(piece.publishedOn)}</span>}
      <a href={sourceHref(setting, piece)}>{words.say('evidence.open')}</a>
    </p>
  )
}

const Chain: FC<{ setting: Setting; opened: ReviewCase; piece: EvidenceView }> = (props) => {
  const { setting, opened, piece } = props
  const { words } = setting
  return (
    <ol class="chain">
      {piece.chain.map((link, at) => (
        <li class={`level-${Math.min(at, 4)}`}>
          <strong>
            {link.speaker === null ? (
              words.label('resolution', link.resolution)
            ) : (
              <NameMark name={words.name(link.speaker, opened.parties[link.speaker])} />
            )}
          </strong>{' '}
          <bdi class="cue" lang={piece.lang}>
            {link.cue}
          </bdi>
        </li>
      ))}
    </ol>
  )
}

/** What the register makes of the words, in one line. */
const Reads: FC<{ setting: Setting; opened: ReviewCase; piece: EvidenceView }> = (props) => {
  const { setting, opened, piece } = props
  const { words } = setting
  const { position, voice } = piece
  const { party, stance, negated, action } = position
  const look = { stance, polarity: polarityOf(stance), voice, negated: negated === true }
  return (
    <p class="facts reads">
      <strong>
        {party === null ? (
          words.say('party.open')
        ) : (
          <NameMark name={words.name(party, opened.parties[party])} />
        )}
      </strong>
      <span>{words.label('action', action)}</span>
      <StanceMark words={words} look={look} />
      <span>{words.label('voice', voice)}</span>
      {opened.commitment !== undefined && (
        <a href={here(setting, `/commitment/${encodeURIComponent(opened.commitment)}`)}>
          <bdi dir="ltr">{opened.commitment}</bdi>
        </a>
      )}
    </p>
  )
}
