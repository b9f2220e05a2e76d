// What every page knows about the request that it answers.
import type { LanguageLabels } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'

export interface Setting {
  readonly words: Words
  readonly languages: readonly LanguageLabels[]
  /** One for each answer; every style and script element carries it. */
  readonly nonce: string
  /** Addresses of the style sheets and the script. */
  readonly styles: readonly string[]
  readonly island: string
  readonly icon: string
  /** Scheme, host and port under which the reader sees us, for addresses that are taken along. */
  readonly origin: string
  /** The address after the language, "/board". */
  readonly path: string
  /** What was asked for, as the view understood it. */
  readonly query: Readonly<Record<string, string>>
  /** Which of the views of the masthead is open. */
  readonly view: View | undefined
}

export const VIEWS = [
  'board',
  'changes',
  'what-if',
  'forces',
  'compare',
  'contradictions',
  'review',
  'sources',
  'paste',
] as const
export type View = (typeof VIEWS)[number]

/** An address in a language; empty values are left out, so that one view has one address. */
export function addressOf(
  language: string,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const kept = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const search = new URLSearchParams(kept).toString()
  const readable = search.replaceAll('%3A', ':').replaceAll('%2C', ',')
  return `/${language}${path}${readable === '' ? '' : `?${readable}`}`
}

/** Other forms of an address, by what stands after its path. */
export type Form = 'json' | 'csv' | 'atom'

/** The same view in another form: with `.json` or `.csv` after its path. */
export function formOf(setting: Setting, form: Form): string {
  return addressOf(setting.words.language.id, `${setting.path}.${form}`, setting.query)
}

/** An address of the page's own language. */
export function here(
  setting: Setting,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return addressOf(setting.words.language.id, path, query)
}
