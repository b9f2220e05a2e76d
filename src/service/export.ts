// The register's items for other programs: one line for each thing that an item says, with its
// words.
import {
  type BoardCell,
  commitmentsIn,
  type KeptPosition,
  type RegisterCommitment,
} from '../register/index.ts'
import type { EvidenceView, ExportAccount, ExportLine, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { evidenceOf } from './evidence.ts'
import { type LoadedView, loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { namesOf, Texts } from './words.ts'

/** Items in the order of their ids, each read when it is asked for. @throws Problem */
export async function* exportItems(desk: Desk, when: When): AsyncGenerator<ExportLine> {
  const loaded = await loadView(desk, when)
  for (const found of commitmentsIn(loaded.view)) {
    const texts = new Texts(loaded)
    for (const cell of found.cells) yield await told(() => lineOf(found, cell, texts, loaded))
  }
}

async function lineOf(
  found: RegisterCommitment,
  { commitments: _, conditions: hangsOn, negated = false, ...cell }: BoardCell,
  texts: Texts,
  loaded: LoadedView,
): Promise<ExportLine> {
  const rows = found.rows.filter((row) => bears(row, found, cell))
  const beneficiaries = [...new Set(rows.flatMap(({ position }) => position.beneficiary ?? []))]
  const lastSaidOn = rows
    .flatMap(({ saidToOn }) => saidToOn ?? [])
    .toSorted()
    .at(-1)
  const conditions = found.facts.filter(({ fact }) => hangsOn.includes(fact))
  const { attributedTo, coordinatedWith = [] } = cell
  const mentioned = [found.party, found.object, attributedTo, ...coordinatedWith, ...beneficiaries]
  return {
    schema: 'mithaq/export/1',
    asOf: loaded.times.asOf,
    knownAt: loaded.times.knownAt,
    id: found.id,
    party: found.party,
    ...cell,
    negated,
    conditions: await Promise.all(
      conditions.map(async ({ fact, value, words }) => {
        return { fact, value, ...(await texts.said(words)) }
      }),
    ),
    beneficiaries,
    ...(lastSaidOn === undefined ? {} : { lastSaidOn }),
    accounts: await accountsOf(await evidenceOf(rows, texts, loaded), texts),
    parties: await namesOf(loaded, mentioned),
  }
}

/** Whether an account speaks of what a cell says: a word or a request, in a domain of the cell. */
function bears(
  row: KeptPosition,
  { id, struck }: RegisterCommitment,
  { voice, domains }: Pick<BoardCell, 'voice' | 'domains'>,
): boolean {
  if (row.commitment !== id || struck.has(row.id)) return false
  if ((row.voice === 'asked') !== (voice === 'asked')) return false
  const own = row.position.domains ?? []
  return own.length === 0 || domains.length === 0 || own.some((one) => domains.includes(one))
}

/** A sentence that says several things is one account of them. */
async function accountsOf(
  evidence: readonly EvidenceView[],
  texts: Texts,
): Promise<readonly ExportAccount[]> {
  const told = new Map<string, ExportAccount>()
  for (const of of evidence) {
    const text = await texts.of(of.report)
    told.set(`${of.report} ${of.quote}`, { ...accountOf(of), ...placeOf(of, text) })
  }
  return [...told.values()]
}

/** Letters around a quote that tell it from the same words elsewhere in the text. */
const AROUND = 32

/** Where a quote stands; nothing where its text is withheld. */
function placeOf(
  { quote, marks, position }: EvidenceView,
  text: string | undefined,
): Pick<ExportAccount, 'start' | 'end' | 'prefix' | 'suffix'> {
  const [first] = position.evidence.spans
  const [mark] = marks
  if (text === undefined || first === undefined || mark === undefined) return {}
  const from = first[0] - mark[0]
  const to = from + quote.length
  const start = [...text.slice(0, from)].length
  return {
    start,
    end: start + [...quote].length,
    prefix: [...text.slice(Math.max(0, from - 2 * AROUND), from)].slice(-AROUND).join(''),
    suffix: [...text.slice(to, to + 2 * AROUND)].slice(0, AROUND).join(''),
  }
}

function accountOf(evidence: EvidenceView): ExportAccount {
  const { report, lang, title, publisher, url, publishedOn, saidOn, quote } = evidence
  return {
    report,
    lang,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(saidOn === undefined ? {} : { saidOn }),
    quote,
  }
}
