// Amendments: an outlet that corrects, takes back or makes clear an earlier report of its own says
// so at the head, with a colon or a dash after the word.
import type { Amends, Report } from '../model/index.ts'
import { foldText, paragraphsOf, quotationsOf, type Span } from '../text/index.ts'
import type { Lexicon } from './kit/index.ts'

const HOWS: readonly Amends['how'][] = ['correction', 'retraction', 'clarification']
/** The title of the earlier report stands in the first paragraphs, or it is not told. */
const PARAGRAPHS = 3
const TITLES_MAX = 6
/** As much of a head as may hold the longest opener. */
const HEAD_LENGTH = 60

/** The words before the first colon or dash, folded; undefined where none stands near the start. */
function headOf(text: string, lexicon: Lexicon): string | undefined {
  const found = /^[\s\p{P}]*([^:|–—-]+?)\s*(?:[:|]|[–—-](?=\s))/u.exec(text.slice(0, HEAD_LENGTH))
  return found?.[1] === undefined ? undefined : foldText(lexicon.folding, found[1].trim())
}

function howOf(heads: readonly string[], lexicon: Lexicon): Amends['how'] | undefined {
  const openers = lexicon.phrases('amendments')
  return HOWS.find((how) =>
    openers.some(
      ([, path, phrase]) => path[0] === how && heads.includes(foldText(lexicon.folding, phrase)),
    ),
  )
}

/**
 * What the report does to an earlier one of its outlet, with what may be that one's title;
 * undefined for every other report.
 */
export function amendsOf(report: Report, lexicon: Lexicon): Amends | undefined {
  const { text, title = '' } = report
  const paragraphs = paragraphsOf(text).slice(0, PARAGRAPHS)
  const first = paragraphs[0]
  const opening = first === undefined ? '' : text.slice(first.start, first.end)
  const heads = [title, opening]
    .map((words) => headOf(words, lexicon))
    .filter((head) => head !== undefined)
  const how = howOf(heads, lexicon)
  if (how === undefined) return undefined
  const titles = paragraphs.flatMap(({ start, end }) =>
    quotationsOf(text, start, end)
      .filter(({ depth }) => depth === 1)
      .map((quotation): Span => [quotation.start + 1, quotation.end - 1]),
  )
  return { how, titles: titles.slice(0, TITLES_MAX) }
}
