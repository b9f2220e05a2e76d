// Searches the statements of a view by folded words: spelling, glued letters and broken plurals.
import type { PartyName, Span, Statement } from '../model/index.ts'
import { partiesIn } from '../register/index.ts'
import type { FoundStatement, SearchFound, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { quoteAround } from './evidence.ts'
import type { Term } from './reader.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { namesOf, Texts } from './words.ts'

const STATEMENTS_MAX = 60
const QUERY_LENGTH_MAX = 200

/** Every word must stand in the sentence of the statement; the order does not matter. */
export async function viewSearch(desk: Desk, query: string, when: When): Promise<SearchFound> {
  const loaded = await loadView(desk, when)
  const { asOf, knownAt } = loaded.times
  const sought = query.trim().slice(0, QUERY_LENGTH_MAX)
  const wanted = await soughtTerms(sought, loaded)
  return told(async () => {
    const found = wanted.length === 0 ? [] : await statementsWith(wanted, loaded)
    const statements = found.slice(0, STATEMENTS_MAX)
    const matches = wanted.length === 0 ? [] : await partiesWith(sought, wanted, loaded)
    return {
      query: sought,
      asOf,
      knownAt,
      matches,
      statements,
      more: found.length - statements.length,
      parties: await namesOf(
        loaded,
        statements.map(({ speaker }) => speaker),
      ),
    }
  })
}

type Sought = readonly ReadonlySet<string>[]

/** For each word that is sought, the keys under which it is found in any language. */
async function soughtTerms(query: string, { reader }: LoadedView): Promise<Sought> {
  const lang = reader.recognise(query)
  const langs = lang === undefined ? reader.languages : [lang]
  const perLanguage = await Promise.all(langs.map((one) => reader.terms(query, one)))
  const [first = []] = perLanguage
  return first.map(({ start }, at) => {
    const alike = perLanguage.map((terms) => terms.find((of) => of.start === start) ?? terms[at])
    return new Set(alike.flatMap((term) => term?.keys ?? []))
  })
}

/** The places of all words that are sought; undefined where one is missing. */
function placesOf(sought: Sought, terms: readonly Term[]): readonly Span[] | undefined {
  const places: Span[] = []
  for (const keys of sought) {
    const hits = terms.filter((term) => term.keys.some((key) => keys.has(key)))
    if (hits.length === 0) return undefined
    places.push(...hits.map(({ start, end }): Span => [start, end]))
  }
  return [...new Map(places.map((span) => [span[0], span])).values()].sort((a, b) => a[0] - b[0])
}

async function statementsWith(
  sought: Sought,
  loaded: LoadedView,
): Promise<readonly FoundStatement[]> {
  const { view, store, seen } = loaded
  const texts = new Texts(loaded)
  const reports = (await store.reports(seen))
    .filter(({ publishedOn = view.outlook.when.asOf }) => publishedOn <= view.outlook.when.asOf)
    .sort((a, b) => ((b.publishedOn ?? '') < (a.publishedOn ?? '') ? -1 : 1))
  const found: FoundStatement[] = []
  for (const { report } of reports) {
    const text = await texts.of(report)
    const entry = text === undefined ? undefined : await store.entryOfReport(report, seen)
    if (text === undefined || entry?.body.kind !== 'reading') continue
    found.push(...(await statementsIn(entry.body.reading, text, sought, loaded)))
  }
  return found
}

type Read = Extract<
  NonNullable<Awaited<ReturnType<LoadedView['store']['entryOfReport']>>>['body'],
  { kind: 'reading' }
>['reading']

async function statementsIn(
  reading: Read,
  text: string,
  sought: Sought,
  { view, reader }: LoadedView,
): Promise<readonly FoundStatement[]> {
  const { id, lang, title, publisher, publishedOn } = reading.report
  if (!reader.languages.includes(lang)) return []
  const found: FoundStatement[] = []
  const quoted = new Set<string>()
  for (const statement of reading.statements) {
    const { quote } = quoteAround(text, spansOf(statement))
    // A carrier's sentence is its speaker's too: it is one hit.
    if (quoted.has(quote)) continue
    const marks = placesOf(sought, await reader.terms(quote, lang))
    if (marks === undefined) continue
    quoted.add(quote)
    const rows = view.rows.filter(
      (row) => row.report === id && row.position.statement === statement.id,
    )
    found.push({
      report: id,
      lang,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(publishedOn === undefined ? {} : { publishedOn }),
      statement: statement.id,
      speaker: statement.speaker.party,
      quote,
      marks,
      commitments: [...new Set(rows.flatMap((row) => row.commitment ?? []))],
    })
  }
  return found
}

function spansOf({ cue, content }: Statement): readonly Span[] {
  return [...cue.spans, ...content.spans].sort((a, b) => a[0] - b[0])
}

async function partiesWith(query: string, sought: Sought, { view, reader }: LoadedView) {
  const known = partiesIn(view)
  const named = new Set((await reader.partiesNamed(query)).filter((id) => known.has(id)))
  for (const [id, names] of known) if (await isNamed(names, sought, reader)) named.add(id)
  return [...named].sort().map((party) => ({ party, names: known.get(party) ?? [] }))
}

async function isNamed(
  names: readonly PartyName[],
  sought: Sought,
  reader: LoadedView['reader'],
): Promise<boolean> {
  for (const { text, lang } of names) {
    if (!reader.languages.includes(lang)) continue
    if (placesOf(sought, await reader.terms(text, lang)) !== undefined) return true
  }
  return false
}
