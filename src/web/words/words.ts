// The words of a page: those that every face shares, with the messages of the web.
import { type Tongue, type Words, wordsOf as wordsIn } from '../../packs/index.ts'

export type { DayStyle, Piece, Sentence, Tongue, Value, Words } from '../../packs/index.ts'

/** The words of one language for one reader. `locale` must name a language that Intl knows. */
export function wordsOf(language: Tongue, locale: string): Words {
  return wordsIn(language, locale, ['web'])
}
