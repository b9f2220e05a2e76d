// Items as Parquet, for notebooks and databases: ids and exact words; lists are columns of JSON.
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { ExportLine } from '../../../service/contract/index.ts'

const ROW_GROUP = 10_000

interface Column {
  readonly type: 'STRING' | 'INT32' | 'BOOLEAN' | 'JSON'
  of(line: ExportLine): unknown
}

const text = (of: Column['of']): Column => ({ type: 'STRING', of })
const json = (of: Column['of']): Column => ({ type: 'JSON', of })
const count = (of: Column['of']): Column => ({ type: 'INT32', of })
const flag = (of: Column['of']): Column => ({ type: 'BOOLEAN', of })

/** Names of the columns are those of the JSON lines. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: text(({ id }) => id),
  asOf: text(({ asOf }) => asOf),
  knownAt: text(({ knownAt }) => knownAt),
  party: text(({ party }) => party),
  action: text(({ action }) => action),
  object: text(({ object }) => object),
  stance: text(({ stance }) => stance),
  polarity: text(({ polarity }) => polarity),
  negated: flag(({ negated }) => negated),
  state: text(({ state }) => state),
  voice: text(({ voice }) => voice),
  attributedTo: text(({ attributedTo }) => attributedTo),
  domains: json(({ domains }) => domains),
  domainMode: text(({ domainMode }) => domainMode),
  conditional: flag(({ conditional }) => conditional),
  conditions: json(({ conditions }) => conditions),
  window: text(({ window }) => window?.text),
  earliest: text(({ window }) => window?.earliest),
  latest: text(({ window }) => window?.latest),
  beneficiaries: json(({ beneficiaries }) => beneficiaries),
  lastSaidOn: text(({ lastSaidOn }) => lastSaidOn),
  utterances: count(({ utterances }) => utterances),
  witnesses: count(({ witnesses }) => witnesses),
  copies: count(({ copies }) => copies),
  contradicted: flag(({ contradicted }) => contradicted),
  marks: json(({ marks }) => marks),
  accounts: json(({ accounts }) => accounts),
  parties: json(({ parties }) => parties),
}

/** A row group at a time is held; an export without items is a table without rows. */
export async function* writeParquet(lines: AsyncIterable<ExportLine>): AsyncGenerator<Uint8Array> {
  const { ByteWriter, parquetWriteRows } = await import('hyparquet-writer')
  const pipe = new PassThrough()
  const writer: InstanceType<typeof ByteWriter> & { flush?: () => Promise<void> } = new ByteWriter()
  writer.flush = async () => {
    const chunk = Buffer.from(writer.getBytes())
    writer.index = 0
    if (chunk.length > 0 && !pipe.write(chunk)) await once(pipe, 'drain')
  }
  const finish = writer.finish?.bind(writer)
  writer.finish = () => {
    finish?.()
    pipe.end(Buffer.from(writer.getBytes()))
  }
  async function* rows(): AsyncGenerator<Record<string, unknown>> {
    for await (const line of lines)
      yield Object.fromEntries(Object.entries(COLUMNS).map(([name, { of }]) => [name, of(line)]))
  }
  const columns = Object.entries(COLUMNS).map(([name, { type }]) => ({ name, type }))
  const written = Promise.resolve(
    parquetWriteRows({
      writer,
      rows: rows(),
      columns,
      rowGroupSize: ROW_GROUP,
      createdBy: 'mithaq',
    }),
  ).catch((problem: Error) => pipe.destroy(problem))
  yield* pipe as AsyncIterable<Uint8Array>
  await written
}
