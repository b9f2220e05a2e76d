// Why a statement or position was read so: the pack's entries, the build and the rule, a line each.
import type {
  Explanation,
  KnownWords,
  PositionGrounds,
  StatementGrounds,
} from '../../model/index.ts'
import { isolate } from '../terminal/style.ts'
import type { Scene } from './scene.ts'

const HANG_COLUMNS = 2

/** The cue's entry, how the statement is built and how its speaker was told. */
export function printStatementGrounds(scene: Scene, id: string, indent: number): void {
  const grounds = of(scene).statements.find((one) => one.statement === id)
  if (grounds === undefined) return
  const { page } = scene
  const { words } = page
  const { pattern, opening, cue } = grounds
  const built = [
    words.say(`read.why.pattern.${pattern}`),
    ...(opening === undefined ? [] : [words.say(`read.why.opening.${opening}`)]),
  ]
  const lines = [
    line(scene, 'cue', known(scene, cue)),
    line(scene, 'pattern', built.join(words.say('read.semicolon'))),
    line(scene, 'speaker', speakerWords(scene, grounds)),
  ]
  print(scene, lines, indent)
}

function speakerWords(scene: Scene, { speaker }: StatementGrounds): string {
  const { page } = scene
  const { words } = page
  const { rule, agreement, antecedent } = speaker
  const told = words.say(`read.why.speaker.${rule}`)
  const isTaken = antecedent !== undefined && antecedent.length > 0
  const named = isTaken
    ? [words.say('read.why.antecedent', { words: scene.quote(antecedent) })]
    : []
  const agrees =
    isTaken && agreement !== undefined
      ? [words.say('read.why.agrees', { form: isolate(agreement) })]
      : []
  return [told, ...named, ...agrees].join(words.say('read.semicolon'))
}

/** The deed's entry, every word that made the stance, and the markers of conditions and time. */
export function printPositionGrounds(scene: Scene, id: string, indent: number): void {
  const grounds = of(scene).positions.find((one) => one.position === id)
  if (grounds === undefined) return
  const { words } = scene.page
  const list = (field: string, entries: readonly KnownWords[]) =>
    entries.map((entry) => line(scene, field, known(scene, entry)))
  const signs = grounds.stance.map((sign) => {
    const { stance } = sign
    const makes =
      stance === undefined
        ? []
        : [words.say('read.why.makes', { stance: words.label('stance', stance) })]
    return line(scene, 'stance', [known(scene, sign), ...makes].join(words.say('read.semicolon')))
  })
  const lines = [
    line(scene, 'party', partyWords(scene, grounds)),
    ...list('deed', grounds.deed),
    ...earlier(scene, grounds),
    ...signs,
    ...list('condition', grounds.conditions),
    ...list('window', grounds.windows),
  ]
  print(scene, lines, indent)
}

function partyWords(scene: Scene, { party }: PositionGrounds): string {
  const { words } = scene.page
  const told = words.say(`read.why.party.${party.rule}`)
  return party.spans === undefined
    ? told
    : words.say('read.detail', { field: told, value: scene.quote(party.spans) })
}

function earlier(scene: Scene, { deedFrom }: PositionGrounds): readonly string[] {
  const before = scene.reading.positions.find((one) => one.id === deedFrom)
  if (before === undefined) return []
  const quoted = scene.quote(before.evidence.spans)
  return [line(scene, 'deed', scene.page.words.say('read.why.deed-from', { words: quoted }))]
}

/** The words of the report, then the entry with its file and keys. */
function known(scene: Scene, entry: KnownWords): string {
  const { page, reading } = scene
  const place = isolate([`${entry.file}.yaml`, ...entry.keys].join(' > '), 'ltr')
  return page.words.say('read.why.known', {
    words: scene.quote(entry.spans),
    entry: page.own(entry.entry, reading.report.lang),
    place,
  })
}

function line({ page }: Scene, field: string, value: string): string {
  return page.words.say('read.detail', { field: page.words.say(`read.why.field.${field}`), value })
}

function print({ page }: Scene, lines: readonly string[], indent: number): void {
  for (const one of lines) page.paragraph(page.style('faint', `* ${one}`), indent, HANG_COLUMNS)
}

const NONE: Explanation = { statements: [], positions: [] }

function of({ reading }: Scene): Explanation {
  return reading.explain ?? NONE
}
