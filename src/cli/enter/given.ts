// What is to be entered: files of YAML or JSON, or one note as FIELD=VALUE words.
import { Problem } from '../../service/contract/index.ts'
import { readBytes } from '../../sources/index.ts'

/** Notes of one file, or of the command line itself, which has no name. */
export interface Given {
  readonly file?: string
  readonly notes: readonly unknown[]
}

const FIELD = /^([a-z][a-z-]*(?:\.[a-z-]+)?)=([\s\S]*)$/
/** Fields of the note itself; every other one is of the position that it says. */
const OF_NOTE = ['kind', 'from', 'to', 'on', 'audience', 'title', 'text', 'lang', 'speaker']

/** @throws Problem for a file that can't be read or is neither YAML nor JSON */
export async function givenBy(words: readonly string[]): Promise<readonly Given[]> {
  const fields = words.filter((word) => FIELD.test(word))
  const files = words.filter((word) => !FIELD.test(word))
  const given: Given[] = []
  for (const file of files) given.push(await readNotes(file))
  return fields.length === 0 ? given : [...given, { notes: [noteOf(fields)] }]
}

/** `count.value=2` stands for a field within a field. */
function noteOf(fields: readonly string[]): unknown {
  const note: Record<string, unknown> = {}
  const says: Record<string, unknown> = {}
  for (const field of fields) {
    const [, path = '', value = ''] = FIELD.exec(field) ?? []
    const [name = '', inner] = path.split('.')
    const target = OF_NOTE.includes(name) ? note : says
    if (inner === undefined) target[name] = value
    else target[name] = { ...(target[name] as object | undefined), [inner]: value }
  }
  return { ...note, says: [says] }
}

/** A list of notes, or one; JSON is YAML too. */
async function readNotes(file: string): Promise<Given> {
  const found = await readBytes(file)
  if (found.kind === 'refused') throw new Problem(found.code, found.values)
  const { parse } = await import('yaml')
  let held: unknown
  try {
    held = parse(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes))
  } catch (thrown) {
    const [why = ''] = (thrown as Error).message.split('\n')
    throw new Problem('entries-unreadable', { file, why }, 2)
  }
  if (held === null || held === undefined) throw new Problem('text-empty', { file })
  return { file, notes: Array.isArray(held) ? held : [held] }
}
