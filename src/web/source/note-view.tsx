// A margin note: who says it and how that was found, and each position with its conditions and
// windows.
import type { FC } from 'hono/jsx'
import { factsOf, type Position, polarityOf, type Statement } from '../../model/index.ts'
import type { SourceView, Voice } from '../../service/contract/index.ts'
import { sliceSpans } from '../../text/index.ts'
import { domainWords } from '../board/scope.ts'
import { Cite } from '../cite/cite.tsx'
import { Icon } from '../mark/icon.tsx'
import { NameMark, Said } from '../mark/name.tsx'
import { spanList } from '../mark/quote.tsx'
import { StanceMark } from '../mark/stance.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { sizedName } from '../words/group.ts'
import { name } from '../words/name.ts'
import type { Line, Note } from './note.ts'

export interface NoteProps {
  readonly setting: Setting
  readonly view: SourceView
  readonly note: Note
}

export const NoteView: FC<NoteProps> = (props) => {
  const { setting, view, note } = props
  const voice = voiceOf(view, note.lines[0]?.positions[0])
  return (
    <li
      class={`note level-${Math.min(note.depth, 3)}`}
      id={`note-${note.id}`}
      data-number={note.number}
      data-depth={note.depth}
      data-voice={note.lines.length === 0 ? 'none' : voice}
      data-marks={spanList(note.spans)}
    >
      <a class="number" href={`#${note.id}`}>
        {setting.words.count(note.number)}
        <span class="hidden"> {setting.words.say('source.to-words')}</span>
      </a>
      <div class="body">
        <p class="speaker">
          <Speaker {...props} />
        </p>
        {note.lines.map((line) => (
          <LineView setting={setting} view={view} line={line} />
        ))}
        <Cite setting={setting} cited={citedOf(view, note)} />
        {note.lines.length === 0 && (
          <p class="no-line">
            <NoteTitle {...props} />
          </p>
        )}
      </div>
    </li>
  )
}

/** The words from the first mark of the note to its last. */
function citedOf(view: SourceView, { id, spans }: Note) {
  const { text, id: report, publisher, title, publishedOn } = view.reading.report
  const quote = text.slice(spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0)
  return { quote, report, at: id, publisher, title, publishedOn }
}

/**
 * Asked where the stance itself says so; else as the register computed it, else the party's own.
 */
export function voiceOf(view: SourceView, position: Position | undefined): Voice {
  const known = position === undefined ? undefined : view.voices?.[position.id]
  if (known !== undefined) return known
  return position?.stance === 'urged' || position?.stance === 'hoped' ? 'asked' : 'own'
}

/** A party of the reading; a group known by its size is counted in the reader's language. */
export function partyName({ words }: Setting, view: SourceView, id: string | null | undefined) {
  const party = view.reading.parties.find((one) => one.id === id)
  const size = party?.statedSize
  const quantities = view.reading.positions
    .filter((position) => position.party === id)
    .flatMap((position) => position.quantity ?? [])
  const unit = quantities.find((quantity) => quantity.value === size)?.unit
  return sizedName(words, size, unit) ?? words.name(id, party?.names)
}

const Speaker: FC<NoteProps> = ({ setting, view, note: { statement } }) => {
  const { words } = setting
  const { lang, text } = view.reading.report
  if (statement === undefined) return <strong>{words.say('source.narration')}</strong>
  const { party, resolution } = statement.speaker
  return (
    <>
      <strong>
        {party === null ? (
          words.label('resolution', resolution)
        ) : (
          <NameMark name={partyName(setting, view, party)} />
        )}
      </strong>{' '}
      <bdi class="cue" lang={lang}>
        {sliceSpans(text, statement.cue.spans)}
      </bdi>
      {statement.background && <span class="earlier"> {words.say('source.background')}</span>}
      <Link setting={setting} statement={statement} text={text} lang={lang} />
    </>
  )
}

/** By which words a speaker who is not named in the sentence was found. */
const Link: FC<{ setting: Setting; statement: Statement; text: string; lang: string }> = (
  props,
) => {
  const { setting, statement, text, lang } = props
  const { antecedent, resolution } = statement.speaker
  // A name needs no finding, even where a longer one stands earlier.
  if (resolution === 'named' || antecedent === undefined || antecedent.length === 0) return null
  const kind = setting.words.has(`found.${resolution}`) ? resolution : 'other'
  return (
    <small class="found" data-antecedent={spanList(antecedent)}>
      {setting.words.say(`found.${kind}`)}{' '}
      <q lang={lang}>
        <bdi>{sliceSpans(text, antecedent)}</bdi>
      </q>
    </small>
  )
}

const LineView: FC<{ setting: Setting; view: SourceView; line: Line }> = (props) => {
  const { setting, view, line } = props
  const { words } = setting
  const [position] = line.positions
  const look = {
    stance: position.stance,
    polarity: polarityOf(position.stance),
    voice: voiceOf(view, position),
    negated: position.negated === true,
  }
  return (
    <div class="line" id={`note-${position.id}`}>
      <p>
        <NameMark name={partyName(setting, view, position.party)} />
        {words.say('colon')}
        {line.positions.map((one, at) => (
          <>
            {at > 0 && words.say('comma')}
            <Deed setting={setting} view={view} position={one} />
          </>
        ))}{' '}
        <StanceMark words={words} look={look} />
      </p>
      <Hangs setting={setting} view={view} position={position} />
    </div>
  )
}

/** The action as a link to its commitment, where the register keeps it. */
const Deed: FC<{ setting: Setting; view: SourceView; position: Position }> = (props) => {
  const { setting, view, position } = props
  const { words } = setting
  const label = words.label('action', position.action)
  const domains = (position.domains ?? []).map((domain) => domainWords(words, domain))
  const kind = position.domainMode === 'any' ? 'disjunction' : 'conjunction'
  const scope = words.list(domains, kind)
  const deed = domains.length === 0 ? label : words.say('board.scoped', { deed: label, scope })
  const id = view.commitments[position.id]
  if (id === undefined) return <>{deed}</>
  return <a href={here(setting, `/commitment/${encodeURIComponent(id)}`)}>{deed}</a>
}

const Hangs: FC<{ setting: Setting; view: SourceView; position: Position }> = (props) => {
  const { setting, view, position } = props
  const { words } = setting
  const { lang, text } = view.reading.report
  const facts = factsOf(position.condition)
  const quoted = (said: string) => (
    <Said words={words} sentence={{ key: 'window.said', values: { words: name(said, lang) } }} />
  )
  if (facts.length === 0 && position.window === undefined && !position.quantity) return null
  return (
    <p class="hangs">
      {facts.map((fact) => (
        <span class="condition">
          <Icon names={['condition-unknown']} />
          {quoted(sliceSpans(text, fact.evidence.spans))}
          <span class="hidden"> ({words.label('relation', fact.relation)})</span>
        </span>
      ))}
      {position.window !== undefined && position.window.kind !== 'until-condition' && (
        <span class="window">
          <Icon names={['clock']} />
          {quoted(position.window.text)}
        </span>
      )}
      {(position.quantity ?? []).map((quantity) => (
        <span class="quantity">{quoted(quantity.text)}</span>
      ))}
    </p>
  )
}

/** What a note is about in one line, for the list of statements. */
export function NoteTitle({ setting, view, note }: NoteProps) {
  const { words } = setting
  const line = note.lines[0]
  if (line === undefined) {
    const inner = view.reading.statements.filter((one) => one.via === note.id)
    if (inner.length === 0) return <>{words.say('source.no-position')}</>
    const names = inner.map((one) => partyName(setting, view, one.speaker.party).text)
    return <>{words.say('source.reports', { names: words.list([...new Set(names)]) })}</>
  }
  const actions = line.positions.map((position) => words.label('action', position.action))
  return (
    <>
      <NameMark name={partyName(setting, view, line.positions[0].party)} />
      {words.say('colon')}
      {actions.join(words.say('comma'))}
    </>
  )
}

/** The speaker's name alone. */
export function speakerOf({ setting, view, note }: NoteProps) {
  if (note.statement === undefined) return name(setting.words.say('source.narration'))
  const { party, resolution } = note.statement.speaker
  if (party === null) return name(setting.words.label('resolution', resolution))
  return partyName(setting, view, party)
}
