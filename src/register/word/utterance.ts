// Utterances, accounts and copies: one act of speech, who reported it, and how often their text was
// met.
import { gather } from '../gather.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { standsBelow } from '../identity/rank.ts'
import { isForNow, polarityTowards } from './hold.ts'

export interface Utterance {
  /** ISO civil date, absent where nothing gives one. */
  readonly day?: string
  readonly speaker: string | null
  readonly rows: readonly KeptPosition[]
}

/** How many of each: copies are at least as many as accounts. */
export interface Counts {
  readonly utterances: number
  readonly witnesses: number
  readonly copies: number
}

/** Narration and the unnamed are told apart by who carries them, not by who spoke. */
function speakerKey(row: KeptPosition): string {
  if (row.speakerKind === 'narration') return `narration ${row.witness}`
  return row.speaker ?? `unnamed ${row.report}`
}

/**
 * Content matches by polarity; willing beside considering is told as one, refusals for now as
 * open.
 */
function contentKey(row: KeptPosition, isOpenToo: boolean): string {
  const polarity = polarityTowards(row.position)
  const isTemporary = polarity === 'against' && isForNow(row.position)
  return isTemporary && isOpenToo ? 'open' : polarity
}

function dayKey(row: KeptPosition): string {
  return row.saidToOn ?? `undated ${row.report}`
}

/**
 * The person whose words an institution's unsigned words of that day are: the spokesman before
 * others.
 */
function mouthpiece(people: readonly KeptPosition[]): KeptPosition | undefined {
  const sorted = [...people].sort((a, b) => {
    if (standsBelow(a.office, b.office)) return -1
    if (standsBelow(b.office, a.office)) return 1
    return (a.speaker ?? '') < (b.speaker ?? '') ? -1 : 1
  })
  return sorted[0]
}

function groupsOf<T>(rows: readonly T[], key: (row: T) => string): readonly (readonly T[])[] {
  return [...gather(rows, key).values()]
}

/** Rows of one party, day and content: the institution's own words join those of its spokesman. */
function speakersOf(rows: readonly KeptPosition[]): readonly (readonly KeptPosition[])[] {
  const people = rows.filter((row) => row.voice === 'own' && row.speakerKind === 'person')
  const voice = mouthpiece(people)
  return groupsOf(rows, (row) =>
    row.voice === 'own' && row.speakerKind === 'institution' && voice !== undefined
      ? speakerKey(voice)
      : speakerKey(row),
  )
}

/** Acts of speech among rows of one facet, in the order of the rows; background opens none. */
export function utterancesOf(rows: readonly KeptPosition[]): readonly Utterance[] {
  const news = rows.filter((row) => !row.background)
  return groupsOf(news, (row) => `${dayKey(row)} ${row.speaksFor}`).flatMap((sameDay) => {
    const isOpenToo = sameDay.some((row) => polarityTowards(row.position) === 'open')
    const isFirmToo = sameDay.some(
      (row) => polarityTowards(row.position) === 'against' && !isForNow(row.position),
    )
    const sameContent = groupsOf(sameDay, (row) => contentKey(row, isOpenToo && !isFirmToo))
    return sameContent.flatMap(speakersOf).map((rows): Utterance => {
      const first = rows[0] as KeptPosition
      return {
        ...(first.saidToOn === undefined ? {} : { day: first.saidToOn }),
        speaker: rows.find((row) => row.speakerKind === 'person')?.speaker ?? first.speaker,
        rows,
      }
    })
  })
}

const COPY = 'copy:'

/** Told as earlier, it may be a further account of a known utterance, and never more than that. */
function accountFor(row: KeptPosition, known: readonly Utterance[]): boolean {
  return known.some(
    ({ day, rows }) =>
      day !== undefined &&
      day <= (row.saidToOn ?? day) &&
      day >= (row.saidFromOn ?? day) &&
      rows.some(
        (other) =>
          other.speaksFor === row.speaksFor &&
          polarityTowards(other.position) === polarityTowards(row.position),
      ),
  )
}

/**
 * Counts for rows of one facet. `met` gives, per report, how often its text was met elsewhere. One
 * witness is one carrier: outlets that name the same agency count once.
 */
export function countsOf(rows: readonly KeptPosition[], met: ReadonlyMap<string, number>): Counts {
  const utterances = utterancesOf(rows)
  const accounts = rows.filter((row) => !row.background || accountFor(row, utterances))
  const reports = new Map(accounts.map((row) => [row.report, row.copies]))
  // A near copy that tells the very same is a text more, and no account.
  for (const { echoes = [] } of accounts)
    for (const { report, copies } of echoes) reports.set(report, copies)
  return {
    utterances: utterances.length,
    witnesses: witnessesOf(accounts, rows).size,
    copies: [...reports].reduce((sum, [id, copies]) => sum + copies + (met.get(id) ?? 0), 0),
  }
}

/** A near copy vouches for what it repeats with the voice of the report that it repeats. */
function witnessesOf(
  accounts: readonly KeptPosition[],
  rows: readonly KeptPosition[],
): ReadonlySet<string> {
  const byReport = new Map<string, string>()
  for (const { report, witness } of rows) if (!byReport.has(report)) byReport.set(report, witness)
  return new Set(
    accounts.map(({ witness }) => {
      if (!witness.startsWith(COPY)) return witness
      const original = witness.slice(COPY.length)
      return byReport.get(original) ?? original
    }),
  )
}
