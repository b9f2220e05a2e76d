// Which language and region a reader asked for: the Accept-Language header against the languages
// there are.
import type { LanguageLabels } from '../../service/contract/index.ts'

interface Wish {
  readonly tag: string
  readonly weight: number
}

/** Tags of an Accept-Language header, most wanted first; what is malformed is left out. */
export function parseWishes(header: string | undefined): readonly string[] {
  const wishes = (header ?? '').slice(0, 500).split(',').flatMap(parseWish)
  return wishes.sort((one, other) => other.weight - one.weight).map((wish) => wish.tag)
}

function parseWish(part: string): Wish[] {
  const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/)
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return []
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return weight > 0 && weight <= 1 ? [{ tag, weight }] : []
}

/** The first language that the reader wants and the program has, else its first one. */
export function chooseLanguage(
  languages: readonly LanguageLabels[],
  header: string | undefined,
): LanguageLabels {
  for (const tag of parseWishes(header)) {
    const primary = tag.split('-')[0]?.toLowerCase()
    const found = languages.find((language) => language.id === primary)
    if (found !== undefined) return found
  }
  const first = languages[0]
  if (first === undefined) throw new Error('the web needs at least one language')
  return first
}

/**
 * The reader's own tag of a language ("xx-LB"), which names months their way; without one, the
 * pack's.
 */
export function localeOf(language: LanguageLabels, header: string | undefined): string {
  const own = parseWishes(header).find((tag) => tag.toLowerCase().startsWith(`${language.id}-`))
  const found = own === undefined ? undefined : regionalOf(own)
  return found ?? language.messages['web.locale'] ?? language.id
}

/** Language, script and region alone; a tag that Intl does not take is dropped. */
function regionalOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName
  } catch {
    return undefined
  }
}
