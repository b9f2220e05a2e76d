// One sentence on a statement: who said it, with which words, and how it came to the report.
import type { Cue, Party, Speaker, Statement } from '../../model/index.ts'
import { sliceSpans } from '../../text/index.ts'
import { clean } from '../terminal/clean.ts'
import type { Account } from './account.ts'
import type { Scene } from './scene.ts'
import { windowWords } from './window.ts'

/** "Emmanuel Macron said (...), subject left out, last named as ..., told in 1." */
export function statementWords(scene: Scene, statement: Statement, { toldIn }: Account): string {
  const { words, style } = scene.page
  const { form, channel, occasion, addressee, background, saidOn } = statement
  const clauses = [
    howWords(scene, statement),
    represented(scene, statement),
    toldIn === undefined ? '' : tellerWords(scene, statement, toldIn),
    form === 'indirect' ? '' : words.say(`read.form.${form}`),
    background ? words.say('read.background') : '',
    addressee === undefined ? '' : words.say('read.to', { words: scene.quote(addressee.spans) }),
    channel === undefined || occasion !== undefined
      ? ''
      : words.say('read.channel', { channel: words.label('channel', channel) }),
    occasion === undefined
      ? ''
      : words.say('read.occasion', { words: scene.quote(occasion.spans) }),
    saidOn === undefined ? '' : windowWords(scene, saidOn),
  ].filter((clause) => clause !== '')
  const told = [whoWords(scene, statement), ...clauses.map((clause) => style('faint', clause))]
  return words.say('sentence', { words: told.join(words.say('comma')) })
}

/** The speaker with the verb of the report; in another language its meaning stands before it. */
function whoWords(scene: Scene, { cue, speaker }: Statement): string {
  const { page, reading } = scene
  const { words, style } = page
  const { lang, text } = reading.report
  const isOpen = speaker.party === null || scene.name(speaker.party).text === ''
  const open = speaker.spans.length > 0 ? scene.quote(speaker.spans) : words.say('read.somebody')
  const who = style('strong', isOpen ? open : page.name(scene.name(speaker.party)))
  const act = words.label('act', cue.act)
  const said = clean(sliceSpans(text, cue.spans)).trim()
  if (!/\p{L}/u.test(said)) return words.say('read.who.named-act', { speaker: who, act })
  const shape = shapeOf(cue, speaker, said)
  if (lang !== words.language.id)
    return words.say('read.who.foreign', { speaker: who, act, cue: page.quote(said, lang), shape })
  return words.say('read.who.own', { speaker: who, cue: said, shape })
}

/**
 * Where a verb stands to its speaker, as the report has it: languages differ in what is natural.
 */
function shapeOf(cue: Cue, speaker: Speaker, said: string): 'according' | 'before' | 'after' {
  if (cue.act === 'according') return 'according'
  const verb = cue.spans[0]?.[0] ?? 0
  const isBefore = (speaker.spans[0]?.[0] ?? -1) > verb
  return isBefore && !said.includes(' ') ? 'before' : 'after'
}

/** By which words the speaker is found: named, by office, left out and last named as ... */
function howWords(scene: Scene, { speaker }: Statement): string {
  const { words } = scene.page
  const { resolution, spans, antecedent = [] } = speaker
  const mention = spans.length === 0 ? '' : scene.quote(spans)
  const before = antecedent.length === 0 ? '' : scene.quote(antecedent)
  const name = scene.name(speaker.party).text
  const isPlain = spans.length > 0 && clean(sliceSpans(scene.reading.report.text, spans)) === name
  const isShown = speaker.party === null
  if (resolution === 'named' && (isPlain || isShown)) return ''
  return words.say(`read.how.${resolution}`, {
    mention,
    before,
    hasMention: mention === '' || isPlain || isShown ? 'no' : 'yes',
    hasBefore: before === '' ? 'no' : 'yes',
  })
}

/** Whom a person speaks for, told once. */
function represented(scene: Scene, statement: Statement): string {
  const { party: id } = statement.speaker
  const party = partyOf(scene, id)
  const first = scene.reading.statements.find(({ speaker }) => speaker.party === id)
  if (party?.represents === undefined || first !== statement) return ''
  return scene.page.words.say('read.for', { party: scene.name(party.represents) })
}

function partyOf({ reading }: Scene, id: string | null): Party | undefined {
  return reading.parties.find((party) => party.id === id)
}

function tellerWords(scene: Scene, { via }: Statement, number: number): string {
  const teller = scene.reading.statements.find((one) => one.id === via)
  const speaker = scene.name(teller?.speaker.party)
  return scene.page.words.say('read.told-in', { speaker, number })
}

/** Long enough to know what was said; the whole of it stands in the report. */
const CONTENT_MAX = 220

/** What was said, where no position is read in it. */
export function printContent(scene: Scene, { content }: Statement, indent: number): void {
  const { page, reading } = scene
  const { text, lang } = reading.report
  if (content.spans.length === 0) return
  const whole = sliceSpans(text, content.spans)
  const cut = whole.slice(0, CONTENT_MAX).replace(/\s+\S*$/, '')
  const said = whole.length > CONTENT_MAX ? `${cut} …` : whole
  page.paragraph(page.quote(said, lang), indent)
}
