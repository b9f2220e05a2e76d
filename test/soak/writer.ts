// A process that adds and decides in a register and says each commit on stdout once it is
// acknowledged: what the proofs start and kill. A connection that is cut acknowledges nothing, and
// the next commit goes on.
// Arguments: address, name of the writer, how many commits (0: until killed).
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Draft } from '../../src/register/index.ts'
import { openStore, type Store, StoreProblem } from '../../src/store/index.ts'
import { decisionOf, draftOf, projectOfTests } from './register.ts'

const COMMITS_A_DECISION = 2
const OPENINGS_MAX = 600
/** A server that was killed takes a moment to come back. */
const AGAIN_MILLISECONDS = 100

const [address = '', name = 'writer', commits = '0'] = process.argv.slice(2)
const store = await openAt(OPENINGS_MAX)

/** Opening may be cut off as well; what stays out of reach is an error. */
async function openAt(attempts: number): Promise<Store> {
  try {
    return await openStore({
      address,
      create: true,
      clock: () => new Date(),
      salt: () => randomBytes(16).toString('hex'),
      project: projectOfTests,
      derivation: 'tests',
    })
  } catch (problem) {
    if (attempts === 1 || !isCut(problem)) throw problem
    await setTimeout(AGAIN_MILLISECONDS)
    return openAt(attempts - 1)
  }
}

function isCut(problem: unknown): boolean {
  return problem instanceof StoreProblem && problem.code === 'register-unreachable'
}

/** Two entries a commit, so that one half-written would show. */
async function commit(key: string, drafts: readonly Draft[]): Promise<void> {
  try {
    await store.commit('open', async (writer) => {
      await writer.keepText({ report: key, hash: key, folded: key, text: `text of ${key}` })
      for (const draft of drafts) await writer.append(draft)
    })
  } catch (problem) {
    if (!isCut(problem)) throw problem
    return
  }
  // Synchronous, so that the kill can't fall between the acknowledgement and its being told.
  writeSync(1, `${key}\n`)
}

const last = Number(commits) || Number.POSITIVE_INFINITY
writeSync(1, 'open\n')
for (let count = 1; count <= last; count++) {
  const report = `${name}-${count}`
  await commit(report, [draftOf(report, { kind: 'reading' }), draftOf(report, { kind: 'copy' })])
  if (count % COMMITS_A_DECISION === 0) await commit(`${report}-decided`, decisionOf(report))
}
await store.close()
