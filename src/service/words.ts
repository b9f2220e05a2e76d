// The words and names that a view shows beside ids: cut from kept texts, gathered from the reports.
import type { PartyName, Spans } from '../model/index.ts'
import { sliceSpans } from '../text/index.ts'
import type { LoadedView } from './register-view.ts'

/** Where words stand: the report and spans over its kept text. */
export interface Place {
  readonly report: string
  readonly lang: string
  readonly spans: Spans
}

/** Kept texts, each fetched once. */
export class Texts {
  readonly #loaded: LoadedView
  readonly #texts = new Map<string, Promise<string | undefined>>()

  constructor(loaded: LoadedView) {
    this.#loaded = loaded
  }

  /** undefined where the text is withheld or lost: what needs it goes without words. */
  of(report: string): Promise<string | undefined> {
    const known = this.#texts.get(report) ?? this.#fetch(report)
    this.#texts.set(report, known)
    return known
  }

  async #fetch(report: string): Promise<string | undefined> {
    return (await this.#loaded.store.text(report))?.text
  }

  /** The words at a place, with their language. */
  async said({ report, lang, spans }: Place): Promise<{ said?: string; lang?: string }> {
    const text = await this.of(report)
    return text === undefined ? {} : { said: sliceSpans(text, spans), lang }
  }
}

/** Names of the parties that a view mentions by id, as its reports give them. */
export async function namesOf(
  { store, seen }: LoadedView,
  parties: Iterable<string | null | undefined>,
): Promise<Readonly<Record<string, readonly PartyName[]>>> {
  const ids = [...new Set(parties)].filter((id) => id !== null && id !== undefined && id !== '')
  const named: Record<string, PartyName[]> = {}
  for (const { party, lang, name } of await store.names(seen, ids as string[])) {
    named[party] ??= []
    named[party]?.push({ text: name, lang })
  }
  return named
}

/** True for a fact that one report alone speaks of: only its words can name it. */
export function isPrivateFact(fact: string): boolean {
  return fact.startsWith('said:')
}

/** Ids of the parties that a fact is about. */
export function partiesOfFact(fact: string): readonly string[] {
  return fact.match(/(?:country|org|group|person):[\w-]+/g) ?? []
}
