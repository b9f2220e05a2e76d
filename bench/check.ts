// The evidence check beside the aligner of the npm package `langextract`, on the pairs of the
// corpus.
import { pathToFileURL } from 'node:url'
import { FormatType, Resolver } from 'langextract'
import { checkClaim } from '../src/reading/check/index.ts'
import { type PairCase, pairsOf } from '../src/reading/check/pairs.cases.ts'
import { lexiconFrom } from '../src/reading/kit/folder.cases.ts'

/** One line of a table: the name of a column, and what stands in it. */
export type Row = Readonly<Record<string, string | number>>

const LANGUAGES = ['ar', 'en']
const HOLDS = 'true variants'
/** A span may stop a mark short of the words, or take one more. */
const MARKS = 2

interface Judged {
  readonly pair: PairCase
  readonly kept: boolean
  readonly alignerKept: boolean
  /** The aligner's stretch is that of the claim, from its first word to its last. */
  readonly alignerWhole: boolean
}

/** Kept and refused shares of both by kind of pair, then how long each takes. */
export async function benchCheck(): Promise<Row[]> {
  return [...LANGUAGES.flatMap(sharesOf), ...speeds()]
}

function sharesOf(lang: string): Row[] {
  const judged = pairsOf(lang).map((pair) => judge(pair))
  const flipped = judged.filter(({ pair }) => !pair.holds)
  const kinds = [...new Set(flipped.map(({ pair }) => pair.kind))]
  return [
    row(
      lang,
      HOLDS,
      judged.filter(({ pair }) => pair.holds),
    ),
    row(lang, 'flips, all', flipped),
    ...kinds.map((kind) =>
      row(
        lang,
        `flips, ${kind}`,
        flipped.filter(({ pair }) => pair.kind === kind),
      ),
    ),
  ]
}

function row(lang: string, what: string, judged: readonly Judged[]): Row {
  const count = (is: (one: Judged) => boolean) => judged.filter(is).length
  return {
    language: lang,
    pairs: what,
    count: judged.length,
    'Mithaq keeps': count(({ kept }) => kept),
    'langextract keeps': count(({ alignerKept }) => alignerKept),
    ...(what === HOLDS && { 'of them whole': count(({ alignerWhole }) => alignerWhole) }),
  }
}

function judge(pair: PairCase): Judged {
  const { supports, spans } = checkClaim(lexiconFrom(pair.lang), pair.text, pair.claim)
  const [start = -1, end = -1] = align(pair.text, pair.claim)
  const [own] = spans
  const isWhole =
    own !== undefined && Math.abs(own[0] - start) <= MARKS && Math.abs(own[1] - end) <= MARKS
  return { pair, kept: supports, alignerKept: start >= 0, alignerWhole: isWhole }
}

const resolver = new Resolver({ fenceOutput: false, formatType: FormatType.JSON })

/** Where the aligner puts a claim, exactly or by its fuzzy match; nothing where it finds none. */
function align(text: string, claim: string): [start: number, end: number] | [] {
  const asked = [{ extractionClass: 'claim', extractionText: claim }]
  const [found] = resolver.align(asked, text, 0)
  const { startPos, endPos } = found?.charInterval ?? {}
  return startPos === undefined || endPos === undefined ? [] : [startPos, endPos]
}

const LENGTHS = [10_000, 100_000, 1_000_000]
const TIMES = 5

/** One claim against texts that do not hold it, so that all of the text is searched. */
function speeds(): Row[] {
  const filler = [...new Set(pairsOf('ar').map(({ text }) => text))].join('\n')
  const claim = pairsOf('ar')[0]?.claim.replace('120', '121') ?? ''
  return LENGTHS.map((length) => {
    const text = filler.repeat(Math.ceil(length / filler.length)).slice(0, length)
    // A different first unit each time, so that nothing is remembered from the time before.
    const own = median((turn) => checkClaim(lexiconFrom('ar'), `${turn} ${text}`, claim))
    const other = median((turn) => align(`${turn} ${text}`, claim))
    return {
      language: 'ar',
      'text, UTF-16 units': length,
      'Mithaq, ms': own,
      'langextract, ms': other,
    }
  })
}

function median(run: (turn: number) => unknown): number {
  const times = Array.from({ length: TIMES }, (_, turn) => {
    const before = performance.now()
    run(turn)
    return performance.now() - before
  })
  return Math.round(times.sort((one, other) => one - other)[TIMES >> 1] as number)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await benchCheck())
