// npm run bench: speed and memory, each as a ratio to something run beside it in the same run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCompiled } from '../src/packs/index.ts'
import type { makeReader as Make } from '../src/reading/index.ts'
import { paragraphsOf, quotationsOf, sentencesOf } from '../src/text/index.ts'
import { ROOT } from '../tools/root.ts'

const RUNS = 9
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const tell = (figure: string, value: number): void => say(`${figure}: ${value.toFixed(2)}`)

/** Median milliseconds of a whole process over RUNS runs, after one that is not counted. */
function wholeProcess(command: string, args: readonly string[]): number {
  const times: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now()
    const done = spawnSync(command, args, { cwd: ROOT, stdio: 'ignore' })
    if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`)
    if (run > 0) times.push(performance.now() - start)
  }
  return times.sort((one, other) => one - other)[RUNS >> 1] as number
}

/** Milliseconds of one call in a warm loop: six seconds to warm up, two that count. */
function warm(call: () => void): number {
  for (let start = performance.now(); performance.now() - start < 6000; ) call()
  let count = 0
  const start = performance.now()
  while (performance.now() - start < 2000) {
    call()
    count++
  }
  return (performance.now() - start) / count
}

const samples = readdirSync(join(ROOT, 'samples')).filter((name) => /^\d\d[^.]*\.txt$/.test(name))
const bodies = samples.map((name) => {
  const text = readFileSync(join(ROOT, 'samples', name), 'utf8')
  return text.slice(text.indexOf('\n\n') + 2)
})
const text = bodies.join('\n')
const bytes = Buffer.byteLength(text)
const sentences = paragraphsOf(text).flatMap((paragraph) =>
  sentencesOf(text, paragraph, quotationsOf(text, paragraph.start, paragraph.end)),
).length

const languages = openCompiled(join(ROOT, 'dist'))
const { pack } = await languages.load('ar')
const { vocabulary, parties } = languages
// The built reader: the runner of TypeScript sources names every closure anew, at ten times the
// cost.
const built: { makeReader: typeof Make } = await import(join(ROOT, 'dist/reading.js'))
const reader = built.makeReader({ pack, vocabulary, parties, version: 'bench' })
const plain = readFileSync(join(ROOT, 'bench/plain.ar.txt'), 'utf8')

say(`${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`)
const bare = wholeProcess('node', ['-e', '0'])
const sample = join('samples', samples[3] as string)
const read = wholeProcess('node', ['bin/mithaq', 'read', sample, '--json'])
say(`read, whole process: ${read.toFixed(0)} ms, ${(read / bare).toFixed(1)} times node -e 0`)
const register = join(mkdtempSync(join(tmpdir(), 'mithaq-bench-')), 'r.db')
spawnSync('node', ['bin/mithaq', 'add', 'samples', '--register', register], { cwd: ROOT })
const board = wholeProcess('node', ['bin/mithaq', 'board', '--register', register])
const query = 'select count(*) from sqlite_master'
const count = `import D from 'better-sqlite3'; new D('${register}').prepare('${query}').get()`
const counted = wholeProcess('node', ['--input-type=module', '-e', count])
tell('board, whole process, ms', board)
tell('  times a bare count', board / counted)

let sum = 0
const pass = warm(() => {
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at)
})
const reading = warm(() => {
  for (const body of bodies)
    sum += reader.read(body, { publishedOn: '2025-09-05' }).statements.length
})
const said = bodies.reduce((all, body) => all + reader.read(body, {}).statements.length, 0)
tell('warm reader, MB/s', bytes / reading / 1000)
tell('  times one charCodeAt pass', reading / pass)
tell('  sentences a second', (sentences / reading) * 1000)
tell('  statements a sentence', said / sentences)
const plainPass = warm(() => {
  for (let at = 0; at < plain.length; at++) sum += plain.charCodeAt(at)
})
const plainRead = warm(() => {
  sum += reader.read(plain, {}).statements.length
})
say(`text with nothing to find: ${(plainRead / plainPass).toFixed(0)} times one charCodeAt pass`)

const english =
  'The minister said on Thursday that the force would deploy if the truce holds. '.repeat(60)
const { default: winkNLP } = await import('wink-nlp')
const { default: model } = await import('wink-eng-lite-web-model')
const wink = winkNLP(model)
const winkTime = warm(() => {
  sum += wink.readDoc(english).sentences().length()
})
const { default: nlp } = await import('compromise')
const compromise = warm(() => {
  sum += nlp(english).quotations().length
})
const perSecond = (sentences / reading) * 1000
tell('times the sentences of wink-nlp', perSecond / ((60 / winkTime) * 1000))
tell('times the sentences of compromise', perSecond / ((60 / compromise) * 1000))
if (sum === 0) throw new Error('nothing was read')
