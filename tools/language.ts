// npm run language -- new XX: starts a language pack as a copy of languages/_blank.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

const LANGUAGES = join(ROOT, 'languages')
const BLANK = '_blank'

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

const [order, id = ''] = process.argv.slice(2)
if (order !== 'new' || !/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(id)) {
  fail('Usage: npm run language -- new XX, where XX is a code of BCP 47, such as fa or sr-Latn')
}
const folder = join(LANGUAGES, id)
if (existsSync(folder)) fail(`languages/${id} is already there; change its files instead`)
if (!existsSync(join(LANGUAGES, BLANK))) fail(`languages/${BLANK} is missing; restore it with git`)

cpSync(join(LANGUAGES, BLANK), folder, { recursive: true })
const pack = join(folder, 'pack.yaml')
writeFileSync(pack, readFileSync(pack, 'utf8').replace(/^id:.*$/m, `id: ${id}`))

const files = readdirSync(folder).sort().join(', ')
process.stdout.write(
  `languages/${id} stands: ${files}\n` +
    'Next: fill pack.yaml and speech.yaml, write three cases in corpus/, and run\n' +
    `  npm run corpus -- languages/${id}\n` +
    'docs/adding-a-language.md goes through it step by step.\n',
)
