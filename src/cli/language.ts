// Which language the command line speaks: the one asked for, else that of the system.
import { Problem } from '../service/contract/index.ts'
import type { Program, Shelf } from './program.ts'

export interface Chosen {
  readonly id: string
  /** With the reader's region where it is known. */
  readonly locale: string
}

/** @throws Problem 'ui-unknown' for a language that says nothing of commands */
export function chooseLanguage(
  shelf: Shelf,
  wanted: string | undefined,
  environment: Program['environment'],
): Chosen {
  const speaks = (id: string): boolean => shelf.labelsOf(id).messages['cli.about'] !== undefined
  const system = systemLocale(environment)
  const own = system?.language
  // Without a region, that of the pack: it decides how months and days are written.
  const localeOf = (id: string): string =>
    own === id && system?.region
      ? String(system)
      : (shelf.labelsOf(id).messages['web.locale'] ?? id)
  if (wanted !== undefined) {
    if (!shelf.ids.includes(wanted) || !speaks(wanted)) {
      const known = shelf.ids.filter(speaks).join(', ')
      throw new Problem('ui-unknown', { value: wanted, known }, 2)
    }
    return { id: wanted, locale: localeOf(wanted) }
  }
  if (own !== undefined && shelf.ids.includes(own) && speaks(own))
    return { id: own, locale: localeOf(own) }
  // A system that says nothing promises no more than plain letters from left to right.
  const plain = shelf.ids.find((id) => shelf.head(id)?.direction === 'ltr' && speaks(id))
  const id = plain ?? shelf.ids.find(speaks) ?? ''
  return { id, locale: localeOf(id) }
}

/** LC_ALL, else LC_MESSAGES, else LANG, as POSIX has it: "xx_YY.UTF-8". */
function systemLocale(environment: Program['environment']): Intl.Locale | undefined {
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  const tag = said.replace(/[.@].*$/, '').replaceAll('_', '-')
  if (!/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$/.test(tag)) return undefined
  return new Intl.Locale(tag)
}
