// Items as entities of FollowTheMoney (https://followthemoney.tech): parties, articles, and a link
// for each commitment, one entity a line.
import type { Words } from '../../../packs/index.ts'
import type { ExportAccount, ExportLine } from '../../../service/contract/index.ts'
import { titleOf } from './annotation.ts'

export interface Entity {
  readonly id: string
  readonly schema:
    | 'PublicBody'
    | 'Organization'
    | 'Person'
    | 'LegalEntity'
    | 'Article'
    | 'UnknownLink'
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Their own name for when something was the case. */
const WHEN = 'date'
/** Kinds of ids whose schema is more than a legal entity. */
const SCHEMAS: Readonly<Record<string, Entity['schema']>> = {
  country: 'PublicBody',
  org: 'Organization',
  person: 'Person',
}

/** Makes entities line by line; what was made once is not made again. */
export class Entities {
  readonly #words: Words
  /** Ids of parties and reports: as many as the export names, not as many as its items. */
  readonly #made = new Set<string>()

  constructor(words: Words) {
    this.#words = words
  }

  *of(line: ExportLine): Generator<Entity> {
    const { party, object, parties, accounts } = line
    for (const id of [party, object])
      if (id !== undefined && this.#isNew(id)) yield partyEntity(this.#words, id, parties[id] ?? [])
    for (const account of accounts)
      if (this.#isNew(`report:${account.report}`)) yield articleEntity(account)
    yield this.#link(line)
  }

  #isNew(id: string): boolean {
    if (this.#made.has(id)) return false
    this.#made.add(id)
    return true
  }

  #link(line: ExportLine): Entity {
    const { id, party, object, action, stance, state, domains, window, accounts, lastSaidOn } = line
    return {
      id: `item:${id}:${[stance, ...domains, line.negated ? 'not' : ''].filter(Boolean).join('-')}`,
      schema: 'UnknownLink',
      properties: given({
        subject: [party],
        object: [object],
        role: [action],
        status: [stance, state],
        summary: [titleOf(this.#words, line)],
        startDate: [window?.earliest],
        endDate: [window?.latest],
        [WHEN]: [lastSaidOn],
        recordId: [id],
        sourceUrl: accounts.map(({ url }) => url),
        publisher: accounts.map(({ publisher }) => publisher),
        proof: accounts.map(({ report }) => `report:${report}`),
      }),
    }
  }
}

function partyEntity(words: Words, id: string, names: ExportLine['parties'][string]): Entity {
  const [kind = '', own = ''] = id.split(':')
  const name = words.name(id, names).text
  return {
    id,
    schema: SCHEMAS[kind] ?? 'LegalEntity',
    properties: given({
      name: [name],
      alias: names.map(({ text }) => text).filter((text) => text !== name),
      country: [kind === 'country' && /^[A-Z]{2}$/.test(own) ? own.toLowerCase() : undefined],
    }),
  }
}

function articleEntity({
  report,
  title,
  publisher,
  publishedOn,
  url,
  lang,
}: ExportAccount): Entity {
  return {
    id: `report:${report}`,
    schema: 'Article',
    properties: given({
      name: [title ?? report],
      title: [title],
      publisher: [publisher],
      publishedAt: [publishedOn],
      sourceUrl: [url],
      language: [lang],
    }),
  }
}

/** Every property is a list of texts, and one without any is left out. */
function given(
  all: Readonly<Record<string, readonly (string | undefined)[]>>,
): Entity['properties'] {
  return Object.fromEntries(
    Object.entries(all)
      .map(([name, values]) => [
        name,
        [...new Set(values.filter((one) => one !== undefined && one !== ''))],
      ])
      .filter(([, values]) => (values as string[]).length > 0),
  )
}
