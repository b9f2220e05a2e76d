// Traits: what a word can be to the stages, as bits: which files of the pack have an entry that
// begins with it, and whether a stage's work can begin there. One comparison then passes over a
// word, or a whole sentence, that is nothing to a stage.

const FILES = [
  'actions',
  'actors',
  'agreement',
  'calendar',
  'carriers',
  'conditions',
  'domains',
  'events',
  'facts',
  'instruments',
  'negation',
  'numbers',
  'offices',
  'parties',
  'quantifiers',
  'speech',
  'stances',
  'things',
  'ties',
  'windows',
] as const

/** The files whose entries the stages ask for by name. */
export type File = (typeof FILES)[number]

/** The bit of each file; a file that no stage asks for has none. */
export const FILE = Object.fromEntries(FILES.map((file, at) => [file, 1 << at])) as Readonly<
  Record<File, number>
>

/** Somebody's words may be reported here. */
export const CUE = 1 << 24
/** Something here governs, does, or hangs on a condition. */
export const DEED = 1 << 25
/** A title, or the name of a person whom the parties know. */
export const TITLE = 1 << 26
/** A colon: a headline may have its speaker before it. */
export const COLON = 1 << 27

const CUES: readonly string[] = [
  'ascription',
  'relayed',
  'written',
  'impersonal',
  'told',
  'verbs',
  'saying',
]
const FINITE: readonly string[] = ['past', 'present', 'future']

/** The traits of an entry in one of its forms. */
export function traitsOf(file: string, path: readonly string[], form: string): number {
  const bit = FILE[file as File] ?? 0
  switch (file) {
    case 'speech':
      return path.some((key) => CUES.includes(key)) ? bit | CUE : bit
    case 'stances':
      return bit | DEED
    case 'negation':
      return path[0] === 'denial' ? bit | DEED : bit
    case 'conditions':
      return path.includes('hanging') ? bit | DEED : bit
    case 'actions':
    case 'carriers':
      return FINITE.includes(form) ? bit | DEED : bit
    case 'offices':
      return bit | TITLE
    case 'parties':
      return path[0]?.startsWith('person:') === true ? bit | TITLE : bit
    default:
      return bit
  }
}
