// The evidence: for each account who says that who said, the sentence with its marked words, and
// where it stands.
import type { FC } from 'hono/jsx'
import { polarityOf } from '../../model/index.ts'
import type { CommitmentView, EvidenceView } from '../../service/contract/index.ts'
import { Cite } from '../cite/cite.tsx'
import { NameMark, Said } from '../mark/name.tsx'
import { Quote } from '../mark/quote.tsx'
import { StanceMark } from '../mark/stance.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { name } from '../words/name.ts'
import type { Sentence } from '../words/words.ts'

export interface EvidenceProps {
  readonly setting: Setting
  readonly view: CommitmentView
}

export const Evidence: FC<EvidenceProps> = ({ setting, view }) => (
  <section class="evidence" aria-labelledby="evidence">
    <h2 id="evidence">
      {setting.words.say('evidence.title')}
      <small>{setting.words.say('evidence.caption')}</small>
    </h2>
    <ol>
      {view.evidence.map((piece, at) => (
        <li id={`evidence-${at + 1}`}>
          <Account setting={setting} view={view} piece={piece} />
        </li>
      ))}
    </ol>
  </section>
)

const Account: FC<EvidenceProps & { piece: EvidenceView }> = ({ setting, view, piece }) => {
  const { words } = setting
  const { position } = piece
  const look = {
    stance: position.stance,
    polarity: polarityOf(position.stance),
    voice: piece.voice,
    negated: position.negated === true,
  }
  return (
    <article class={piece.background ? 'account background' : 'account'}>
      <Chain setting={setting} view={view} piece={piece} />
      <Quote
        setting={setting}
        lang={piece.lang}
        marks={piece.marks}
        href={sourceHref(setting, piece)}
      >
        {piece.quote}
      </Quote>
      <p class="facts">
        <StanceMark words={words} look={look} />
        <span>{words.label('voice', piece.voice)}</span>
        {piece.background && <span>{words.say('evidence.background')}</span>}
        {piece.copyOf !== undefined && <span>{words.say('struck.near-copy')}</span>}
        {piece.struck !== undefined && (
          <span>
            {words.say(`struck.${piece.struck.how}`, { day: words.day(piece.struck.on) })}
          </span>
        )}
        {formOfSpeech(setting, piece)}
        <a href={sourceHref(setting, piece)}>{words.say('evidence.open')}</a>
        {piece.row !== undefined && (
          <a href={here(setting, '/review', { item: `row/${piece.row}` })}>
            {words.say('review.look')}
          </a>
        )}
      </p>
      <Cite setting={setting} cited={{ ...piece, at: position.statement ?? position.id }} />
    </article>
  )
}

/** From the outlet inward to the speaker, one line each. */
const Chain: FC<EvidenceProps & { piece: EvidenceView }> = ({ setting, view, piece }) => {
  const { words } = setting
  return (
    <ol class="chain">
      <li>
        <Said words={words} sentence={outletSentence(setting, piece)} />
      </li>
      {piece.chain.map((link, at) => (
        <li class={`level-${Math.min(at + 1, 4)}`}>
          <strong>
            <NameMark name={speakerName(setting, view, link)} />
          </strong>{' '}
          <bdi class="cue" lang={piece.lang}>
            {link.cue}
          </bdi>
          {link.occasion !== undefined && (
            <small>
              <bdi lang={piece.lang}>{link.occasion}</bdi>
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}

function outletSentence({ words }: Setting, piece: EvidenceView): Sentence {
  const outlet = name(piece.publisher ?? piece.title ?? words.say('source.unnamed'))
  if (piece.publishedOn === undefined) return { key: 'evidence.undated', values: { outlet } }
  return { key: 'evidence.outlet', values: { outlet, day: words.day(piece.publishedOn) } }
}

function speakerName(
  { words }: Setting,
  view: CommitmentView,
  link: EvidenceView['chain'][number],
) {
  if (link.speaker === null) return name(words.label('resolution', link.resolution))
  return words.name(link.speaker, view.parties[link.speaker])
}

function formOfSpeech({ words }: Setting, piece: EvidenceView) {
  const form = piece.chain.at(-1)?.form
  return form === undefined ? null : <span>{words.label('form', form)}</span>
}

/** The sentence of this piece in its source. */
export function sourceHref(setting: Setting, piece: EvidenceView): string {
  const at = piece.position.statement ?? piece.position.id
  return `${here(setting, `/source/${encodeURIComponent(piece.report)}`)}#${encodeURIComponent(at)}`
}
