// One party over the wire: what it owes, and its successive words with what each changed.
import {
  type KeptPosition,
  type Move,
  type PartyHistory,
  partiesIn,
  partyIn,
  sizesIn,
} from '../register/index.ts'
import { differWords, wordsIn } from '../text/index.ts'
import type { EvidenceView, PartyView, PartyWord, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { evidenceOf, partiesTold } from './evidence.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { namesOf, Texts } from './words.ts'

/** Less in common than this, and two sentences are not one wording changed. */
const SHARED_SHARE_MIN = 0.4

/** undefined where the view holds nothing of a party of this id or name. */
export async function viewParty(
  desk: Desk,
  name: string,
  when: When,
): Promise<PartyView | undefined> {
  const loaded = await loadView(desk, when)
  const id = await partyNamed(name, loaded)
  const found = id === undefined ? undefined : partyIn(id, loaded.view)
  if (found === undefined) return undefined
  return told(() => tell(found, loaded))
}

/** By id, by the bare id of a state, or by a name in any language, whatever its spelling. */
async function partyNamed(name: string, { view, reader }: LoadedView): Promise<string | undefined> {
  const known = partiesIn(view)
  const wanted = [name, `country:${name.toUpperCase()}`].find((id) => known.has(id))
  if (wanted !== undefined) return wanted
  const listed = await reader.partiesNamed(name)
  const among = listed.find((id) => known.has(id)) ?? listed[0]
  if (among !== undefined) return among
  const fold = async (text: string) => (await foldedWith(text, reader)).join(' ')
  const folded = await fold(name)
  for (const [id, names] of known)
    for (const { text } of names) if ((await fold(text)) === folded) return id
  return undefined
}

async function foldedWith(text: string, reader: LoadedView['reader']): Promise<readonly string[]> {
  const lang = reader.recognise(text) ?? reader.languages[0]
  return lang === undefined ? [text] : foldWords(text, lang, reader)
}

/** The words of a text, each in the form in which equal ones are equal. */
async function foldWords(
  text: string,
  lang: string,
  reader: LoadedView['reader'],
): Promise<readonly string[]> {
  const words = wordsIn(text).map(([start, end]) => text.slice(start, end))
  if (!reader.languages.includes(lang)) return words.map((word) => word.toLowerCase())
  // Folded at once: no language folds the sign between two words away.
  return (await reader.fold(words.join('\n'), lang)).split('\n')
}

async function tell(found: PartyHistory, loaded: LoadedView): Promise<PartyView> {
  const texts = new Texts(loaded)
  const { asOf, knownAt } = loaded.times
  const { party, kind, names, cells } = found
  const evidenceFor = (rows: readonly KeptPosition[]) => evidenceOf(rows, texts, loaded)
  const lines = await Promise.all(
    found.lines.map(async ({ cell, moves }) => ({
      commitment: cell.commitments[0] ?? '',
      cell,
      words: await wordsOf(moves, evidenceFor, loaded),
    })),
  )
  const besides = async (rows: readonly KeptPosition[]) => {
    const evidence = await evidenceFor(rows)
    return evidence.map((piece, at) => ({
      commitment: rows[at]?.commitment ?? '',
      evidence: piece,
    }))
  }
  const [ofOthers, asked] = await Promise.all([besides(found.ofOthers), besides(found.asked)])
  const pieces = [...lines.flatMap(({ words }) => words), ...ofOthers, ...asked]
  const inCells = cells.flatMap((cell) => [
    cell.attributedTo,
    cell.object,
    ...(cell.coordinatedWith ?? []),
  ])
  const mentioned = [party, ...inCells, ...partiesTold(pieces.map(({ evidence }) => evidence))]
  return {
    asOf,
    knownAt,
    party,
    kind,
    names,
    cells,
    lines,
    ofOthers,
    asked,
    parties: await namesOf(loaded, mentioned),
    sizes: sizesIn(loaded.view, new Set(mentioned.filter((id) => typeof id === 'string'))),
  }
}

/** One word a move, by the account that gave it. */
async function wordsOf(
  moves: readonly Move[],
  evidenceFor: (rows: readonly KeptPosition[]) => Promise<readonly EvidenceView[]>,
  { reader }: LoadedView,
): Promise<readonly PartyWord[]> {
  const heard = moves.filter(({ deciding }) => deciding.length > 0)
  const evidence = await evidenceFor(heard.flatMap(({ deciding }) => deciding.slice(0, 1)))
  return Promise.all(
    heard.map(async ({ day, step, notRepeated }, at): Promise<PartyWord> => {
      const piece = evidence[at] as EvidenceView
      const before = evidence[at - 1]
      const differs = before === undefined ? undefined : await differ(before, piece, reader)
      return {
        ...(day === '' ? {} : { on: day }),
        step,
        notRepeated,
        evidence: piece,
        ...(differs === undefined ? {} : { differs }),
      }
    }),
  )
}

async function differ(
  before: EvidenceView,
  here: EvidenceView,
  reader: LoadedView['reader'],
): Promise<PartyWord['differs']> {
  if (before.lang !== here.lang) return undefined
  const side = async ({ quote, lang }: EvidenceView) => {
    return { text: quote, folds: await foldWords(quote, lang, reader) }
  }
  const [earlier, later] = [await side(before), await side(here)]
  const shared = later.folds.filter((word) => earlier.folds.includes(word)).length
  const longest = Math.max(earlier.folds.length, later.folds.length)
  // Of two sentences with little in common every word would be marked, which says nothing.
  if (shared < SHARED_SHARE_MIN * longest) return undefined
  const { first, second } = differWords(earlier, later)
  return { earlier: first, here: second }
}
