// What every part of a printed reading needs: the page, the reading, and its parties' names.
import type { PartyName, Reading, Spans, Vocabulary } from '../../model/index.ts'
import type { Name } from '../../packs/index.ts'
import { sliceSpans } from '../../text/index.ts'
import type { Page } from '../terminal/page.ts'

export interface Scene {
  readonly page: Page
  readonly reading: Reading
  readonly vocabulary: Vocabulary
  readonly names: Readonly<Record<string, readonly PartyName[]>>
  /** Words of the report in quotation marks. */
  quote(spans: Spans): string
  name(id: string | null | undefined): Name
}

export function sceneOf(page: Page, reading: Reading, vocabulary: Vocabulary): Scene {
  const { text, lang } = reading.report
  const names = Object.fromEntries(reading.parties.map((party) => [party.id, party.names]))
  return {
    page,
    reading,
    vocabulary,
    names,
    quote: (spans) => page.quote(sliceSpans(text, spans), lang),
    name: (id) => page.words.name(id, id ? names[id] : undefined),
  }
}
