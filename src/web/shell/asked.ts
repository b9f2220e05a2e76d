// What a request asks for: which view on which day, in which language and with which words.
import type { Context } from 'hono'
import type { LanguageLabels, UseCases, When } from '../../service/contract/index.ts'
import type { Assets } from '../asset.ts'
import { localeOf } from '../words/negotiate.ts'
import { type Words, wordsOf } from '../words/words.ts'
import type { Variables } from './policy.ts'
import type { Setting, View } from './setting.ts'

export interface WebSettings {
  readonly useCases: UseCases
  /** Languages of the pages, the first one for readers who ask for none of them. */
  readonly languages: readonly LanguageLabels[]
  readonly assets: Assets
  /** Host names under which the web answers, lower case, without port. */
  readonly hosts: readonly string[]
  /** Whether decisions may be sent from the pages: only where nobody else can reach them. */
  readonly isWritable?: boolean
  /** Told of what no page can mend. */
  readonly report: (problem: unknown) => void
}

export type WebContext = Context<{ Variables: Variables }>

export interface Asked {
  readonly useCases: UseCases
  readonly setting: Setting
  readonly when: When
}

/** A wrong request, in the web's own words. */
export class PageProblem extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string>>,
    readonly status: 400 | 403 | 404 | 413,
  ) {
    super(`${key} ${JSON.stringify(values)}`)
    this.name = 'PageProblem'
  }
}

/** Locales kept at once: a header may name many regions, but not fill the memory with them. */
const LOCALES_MAX = 40

/** Words are costly to make and the same for every reader of one language and region. */
export function keepWords(): (language: LanguageLabels, header: string | undefined) => Words {
  const kept = new Map<string, Words>()
  return (language, header) => {
    const locale = localeOf(language, header)
    const key = `${language.id} ${locale}`
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= LOCALES_MAX) kept.clear()
    const words = wordsOf(language, locale)
    kept.set(key, words)
    return words
  }
}

export function settingOf(
  context: WebContext,
  settings: WebSettings,
  words: Words,
  place: { readonly path: string; readonly view?: View | undefined },
): Setting {
  return {
    words,
    languages: settings.languages,
    nonce: context.get('nonce'),
    styles: ['font.css', 'style.css'].map(settings.assets.address),
    island: settings.assets.address('page.js'),
    icon: settings.assets.address('icon.svg'),
    origin: new URL(context.req.url).origin,
    path: place.path,
    query: context.req.query(),
    view: place.view,
  }
}

/** @throws PageProblem for a day that is not one. */
export function whenOf(query: Readonly<Record<string, string>>): When {
  const asOf = dayIn(query['as-of'])
  const knownAt = dayIn(query['known-at'])
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(query.unsettled === 'yes' ? { unsettled: true } : {}),
  }
}

/** A day of the address. @throws PageProblem for one that is none. */
export function dayIn(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  const isDay = moment !== undefined && !Number.isNaN(moment.getTime())
  if (isDay && moment.toISOString().startsWith(text)) return text
  throw new PageProblem('problem-page.day', { day: text.slice(0, 40) }, 400)
}
