// Every case of every language's corpus is a test; gold reports are only counted.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type CaseRun,
  corpusWords,
  printProblem,
  printRun,
  type Read,
  readCorpus,
  runCase,
  samplesBelow,
} from '../src/corpus/index.ts'
import { loadLanguages } from '../src/packs/index.ts'
import { makeReader } from '../src/reading/index.ts'
import { ROOT } from '../tools/root.ts'

const languages = await loadLanguages()
const GOLD = '/corpus/reports/'
/** A floor that only a broken reader falls under; figures are those of the evaluation. */
const GOLD_SHARE_MIN = 0.3

for (const id of languages.ids) {
  const folder = join(ROOT, 'languages', id, 'corpus')
  if (!existsSync(folder) || readdirSync(folder).length === 0) continue
  const { pack } = await languages.load(id)
  const words = corpusWords(languages.labelsOf(id).words, pack)
  const { vocabulary, parties } = languages
  // Cases may go before what a pack trusts itself with.
  const stages = ['speech', 'positions', 'conditions', 'windows', 'quantities', 'events']
  const reader = makeReader({ pack, vocabulary, parties, version: 'test', stages })
  const read: Read = (text, { publishedOn, publisher }) =>
    reader.read(text, {
      ...(publishedOn === undefined ? {} : { publishedOn }),
      ...(publisher === undefined ? {} : { publisher }),
    })
  const files = readCorpus(folder, words, samplesBelow(ROOT))
  const isGold = (file: string): boolean => file.includes(GOLD)

  describe(`the corpus of ${id}`, () => {
    test('every file can be read', () => {
      const problems = files.flatMap((file) => file.problems.map((one) => printProblem(one)))
      expect(problems.join('\n')).toBe('')
    })

    test('what is copied stands in its text, and what is meant is a label', () => {
      const runs = files.flatMap((file) => file.cases.map((one) => runCase(one, words, read)))
      const slips = runs.flatMap((run) =>
        run.failures
          .filter(({ code }) => code === 'not-in-text' || code === 'label')
          .map(({ line, code, wanted }) => `${run.one.file}:${line} ${code} ${wanted}`),
      )
      expect(slips.join('\n')).toBe('')
    })

    for (const file of files.filter((one) => !isGold(one.file))) {
      describe(file.file.slice(folder.length + 1), () => {
        for (const one of file.cases) {
          test(one.title, () => {
            expect(printRun(runCase(one, words, read), words)).toBe('')
          })
        }
      })
    }

    const gold = files.filter((one) => isGold(one.file)).flatMap((file) => file.cases)
    test.runIf(gold.length > 0)('gold reports give what they gave', () => {
      const score = scoreOf(gold.map((one) => runCase(one, words, read)))
      expect(score.missing + score.right, 'blocks of the gold').toBeGreaterThan(0)
      expect(score.right / (score.right + score.missing), 'share of blocks found').toBeGreaterThan(
        GOLD_SHARE_MIN,
      )
    })
  })
}

function scoreOf(runs: readonly CaseRun[]): { right: number; missing: number } {
  const blocks = runs.flatMap((run) => run.outcomes.filter(({ field }) => field === ''))
  const count = (result: string) => blocks.filter((one) => one.result === result).length
  return { right: count('right'), missing: count('missing') }
}
