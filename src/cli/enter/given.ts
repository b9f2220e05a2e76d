// What is to be entered: files of YAML or JSON, or one note as FIELD=VALUE words.
import { readEntries } from './file.ts'

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
  for (const file of files) given.push({ file, notes: await readEntries(file) })
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
