// Finds the PostgreSQL server that tests may make databases on, or says that there is none.
import pg from 'pg'

export interface Server {
  run(statement: string): Promise<void>
  query(statement: string): Promise<readonly unknown[]>
  /** The address of one of its databases. */
  addressOf(database: string): string
}

/** undefined where no server answers; MITHAQ_TEST_POSTGRESQL names another than the usual one. */
export async function findServer(): Promise<Server | undefined> {
  const named = process.env.MITHAQ_TEST_POSTGRESQL
  const address = named ?? 'postgres://postgres@127.0.0.1:5432/postgres'
  const query = async (statement: string) => {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
    await client.connect()
    try {
      return (await client.query(statement)).rows as unknown[]
    } finally {
      await client.end()
    }
  }
  try {
    await query('select 1')
  } catch (problem) {
    // A server that somebody named must answer: a skipped proof would look like a passed one.
    if (named !== undefined) throw problem
    return undefined
  }
  return {
    query,
    run: async (statement) => void (await query(statement)),
    addressOf: (database) => {
      const url = new URL(address)
      url.pathname = `/${database}`
      return url.href
    },
  }
}
