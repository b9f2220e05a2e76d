// A process that adds entries to a register and says each one on stdout once it is acknowledged:
// what the proofs start and kill.
// Arguments: address, name of the writer, how many commits (0: until killed).
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openStore } from '../../src/store/index.ts'
import { draftOf, projectOfTests } from './register.ts'

const [address = '', name = 'writer', commits = '0'] = process.argv.slice(2)
const store = await openStore({
  address,
  create: true,
  clock: () => new Date(),
  salt: () => randomBytes(16).toString('hex'),
  project: projectOfTests,
  derivation: 'tests',
})
const last = Number(commits) || Number.POSITIVE_INFINITY
writeSync(1, 'open\n')
for (let count = 1; count <= last; count++) {
  const report = `${name}-${count}`
  await store.commit('open', async (writer) => {
    await writer.keepText({ report, hash: report, folded: report, text: `text of ${report}` })
    // Two entries a commit, so that one half-written would show.
    await writer.append(draftOf(report, { kind: 'reading' }))
    await writer.append(draftOf(report, { kind: 'copy' }))
  })
  // Synchronous, so that the kill can't fall between the acknowledgement and its being told.
  writeSync(1, `${report}\n`)
}
await store.close()
