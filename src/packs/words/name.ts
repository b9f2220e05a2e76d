// The name of a party as a reader knows it: in their language where known, else as the source has
// it.
import type { PartyName } from '../../model/index.ts'
import type { Tongue } from './words.ts'

/** A name with the language that it is written in; `lang` is absent where it is the page's own. */
export interface Name {
  readonly kind: 'name'
  readonly text: string
  readonly lang?: string
}

/** Builds a name; `lang` is kept only where it differs from the page's language. */
export function name(text: string, lang?: string): Name {
  return lang === undefined ? { kind: 'name', text } : { kind: 'name', text, lang }
}

/**
 * The display name of a party: the language's own, the names given in that language, the name of
 * the state in Intl's tables, the source's name with its language. `open` says that nobody is
 * named.
 */
export function nameParty(
  language: Tongue,
  id: string | null | undefined,
  names: readonly PartyName[],
  open: () => string,
): Name {
  if (id === null || id === undefined) return name(open())
  const known = language.partyNames[id] ?? names.find((one) => one.lang === language.id)?.text
  if (known !== undefined) return name(known)
  const state = /^country:([A-Z]{2})$/.exec(id)?.[1]
  const region = state === undefined ? undefined : regionOf(language.id, state)
  if (region !== undefined) return name(region)
  const foreign = names[0]
  if (foreign !== undefined) return name(foreign.text, foreign.lang)
  return name(id.replace(/^[a-z]+:(x-)?/, '').replaceAll('-', ' '))
}

/**
 * The shortest of a party's known names that ends its full one: a surname, where a cell has no
 * room for more.
 */
export function shorten(full: Name, names: readonly PartyName[], language: string): Name {
  const lang = full.lang ?? language
  const endings = names
    .filter((one) => one.lang === lang && full.text.endsWith(` ${one.text}`))
    .map((one) => one.text)
    .sort((one, other) => one.length - other.length)
  return endings[0] === undefined ? full : { ...full, text: endings[0] }
}

function regionOf(language: string, state: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(state)
}
