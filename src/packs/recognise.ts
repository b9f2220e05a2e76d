// Tells the language of a text by its script and the packs' own function words.
import { foldText, makeFolding } from '../text/index.ts'
import type { LanguageHead } from './compile.ts'
import { countLetters } from './script.ts'

/** Units of the text that are looked at. */
const SAMPLE_UNITS = 2000
/** The least share of letters in the pack's script: a report may quote names in another. */
const SCRIPT_SHARE_MIN = 0.5
/** The least share of telling words: running text has thrice as many. */
const WORD_SHARE_MIN = 0.08

/** A word with an article glued to it has at least so many letters more. */
const STEM_MIN = 3

/** The most words with letters that no phrase of the pack has; a neighbour's language has many. */
const NEIGHBOUR_SHARE_MAX = 0.1

/** The id of the pack that fits best, or undefined where none does. */
export function recogniseLanguage(
  heads: readonly LanguageHead[],
  text: string,
): string | undefined {
  const sample = text.slice(0, SAMPLE_UNITS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return undefined
  let best: string | undefined
  let bestShare = WORD_SHARE_MIN
  for (const head of heads) {
    if (countLetters(sample, head.script) / letters < SCRIPT_SHARE_MIN) continue
    const share = functionShare(head, sample)
    if (share < bestShare) continue
    best = head.id
    bestShare = share
  }
  return best
}

function functionShare(head: LanguageHead, sample: string): number {
  const folding = makeFolding(head.folding.letters, head.folding.dropped)
  const wanted = new Set(head.functionWords.map((word) => foldText(folding, word)))
  const words = foldText(folding, sample).match(/[\p{L}\p{M}'’]+/gu) ?? []
  const script = new RegExp(`\\p{Script=${head.script}}`, 'u')
  const own = words.filter((word) => script.test(word))
  if (own.length === 0) return 0
  const foreign = new RegExp(`(?![${head.alphabet}])\\p{L}`, 'u')
  if (own.filter((word) => foreign.test(word)).length / own.length > NEIGHBOUR_SHARE_MAX) return 0
  const isTelling = (word: string): boolean =>
    wanted.has(word) ||
    head.glued.some((one) => word.startsWith(one) && wanted.has(word.slice(one.length))) ||
    head.articles.some((one) => word.startsWith(one) && word.length >= one.length + STEM_MIN)
  return own.filter(isTelling).length / own.length
}
