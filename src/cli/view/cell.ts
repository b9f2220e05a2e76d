// What one cell of the board says, in the few phrases that every view of it shares.
import {
  deedOf,
  factText,
  fullFact,
  type Parties,
  sizedName,
  type Words,
} from '../../packs/index.ts'
import type { Board, BoardCell, BoardRow } from '../../service/contract/index.ts'
import type { Page } from '../terminal/page.ts'

/** Parties' names and facts' values that a view knows. */
export interface Known {
  readonly parties: Parties
  readonly facts: NonNullable<Board['facts']>
  /** Groups that are known by their size. */
  readonly sizes?: Readonly<Record<string, Pick<BoardRow, 'statedSize' | 'sizeUnit'>>>
}

export function knownOf({ rows, parties = {}, facts = [] }: Board): Known {
  const own = rows.map((row) => [row.party, row.names] as const)
  const sizes = Object.fromEntries(rows.map((row) => [row.party, row]))
  return { parties: { ...parties, ...Object.fromEntries(own) }, facts, sizes }
}

/** "Germany", or "26 states" for a group that is known by its size. */
export function partyWords(page: Page, id: string | undefined, known: Known): string {
  const { words } = page
  const { statedSize, sizeUnit } = known.sizes?.[id ?? ''] ?? {}
  const sized = sizedName(words, statedSize, sizeUnit)
  return page.name(sized ?? words.name(id, id === undefined ? [] : known.parties[id]))
}

/** "send troops to Ukraine, on land or at sea". */
export function deedWords(page: Page, cell: BoardCell, known: Known): string {
  const { words } = page
  const object = cell.object === undefined ? undefined : partyWords(page, cell.object, known)
  const deed = deedOf(words, cell.action, object)
  if (cell.domains.length === 0) return deed
  const domains = cell.domains.map((domain) => domainWords(words, domain))
  const scope = words.list(domains, cell.domainMode === 'any' ? 'disjunction' : 'conjunction')
  return words.say('board.scoped', { deed, scope })
}

export function domainWords(words: Words, domain: string): string {
  return words.has(`domain.${domain}`)
    ? words.say(`domain.${domain}`)
    : words.label('domain', domain)
}

/** "pledged not to". */
export function stanceWords({ words, style }: Page, cell: BoardCell): string {
  const label = words.label('stance', cell.stance)
  return style('strong', cell.negated ? words.say('stance.negated', { stance: label }) : label)
}

/** Whose word it is, where it is not the party's own. */
export function attributionWords(page: Page, cell: BoardCell, known: Known): readonly string[] {
  if (cell.attributedTo === undefined) return []
  const speaker = partyWords(page, cell.attributedTo, known)
  return [page.words.say(cell.voice === 'asked' ? 'asked-by' : 'according-to', { speaker })]
}

/** One line a condition: what it is about and whether it is known to be met. */
export function conditionWords(page: Page, cell: BoardCell, known: Known): readonly string[] {
  return cell.conditions.map((fact) => {
    const found = known.facts.find((one) => one.fact === fact)
    return factWords(page, { fact, value: 'unknown', ...found }, known.parties)
  })
}

export interface ValuedFact {
  readonly fact: string
  readonly value: string
  readonly said?: string
  readonly lang?: string
}

/** "ceasefire: Russia and Ukraine (not known to be met)". */
export function factWords(page: Page, fact: ValuedFact, parties: Parties): string {
  const { words, style } = page
  const meaning = words.say(`condition.${fact.value}`)
  return style('open', words.say('read.meaning', { said: factName(page, fact, parties), meaning }))
}

/** The fact alone: by its predicate and parties, else in the words of the report. */
export function factName(
  page: Page,
  { fact, said, lang }: Omit<ValuedFact, 'value'>,
  parties: Parties,
): string {
  if (fact.startsWith('said:') && said !== undefined) return page.quote(said, lang)
  return factText(page.words, fullFact(page.words, { fact }, parties))
}

/** "1 statement, 5 accounts, 12 copies": every number says what it counts. */
export function countWords(page: Page, cell: BoardCell): string {
  const { words } = page
  const { utterances, witnesses, copies } = cell
  return [
    words.say('counts.statements', { count: utterances }),
    words.say('counts.accounts', { count: witnesses }),
    words.say('counts.copies', { count: copies }),
  ].join(words.say('comma'))
}

/** Contradictions and marks of a cell. */
export function markWords(page: Page, cell: BoardCell): readonly string[] {
  const { words, style } = page
  const marks = cell.marks.map((mark) => words.label('mark', mark))
  const all = cell.contradicted ? [words.say('contradiction.word'), ...marks] : marks
  return all.map((mark) => style('open', mark))
}
