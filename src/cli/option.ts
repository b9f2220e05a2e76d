// The options of all commands: how each is written, and which may also stand in settings.

export interface Option {
  readonly flags: string
  /** May be set for good: MITHAQ_AS_OF in the environment, as-of in mithaq.yaml. */
  readonly lasting?: true
}

const LASTING = { lasting: true } as const

export const OPTIONS = {
  json: { flags: '--json' },
  ui: { flags: '--ui <language>', ...LASTING },
  register: { flags: '--register <place>', ...LASTING },
  languages: { flags: '--languages <folder>', ...LASTING },
  'as-of': { flags: '--as-of <day>', ...LASTING },
  'known-at': { flags: '--known-at <day>', ...LASTING },
  unsettled: { flags: '--unsettled' },
  since: { flags: '--since <day>' },
  'exit-code': { flags: '--exit-code' },
  format: { flags: '--format <name>' },
  csv: { flags: '--csv' },
  ics: { flags: '--ics' },
  ndjson: { flags: '--ndjson' },
  out: { flags: '--out <file>' },
  save: { flags: '--save <file>' },
  with: { flags: '--with <file>' },
  against: { flags: '--against <file>' },
  import: { flags: '--import <file>' },
  mapping: { flags: '--mapping <file>' },
  'keep-mapping': { flags: '--keep-mapping <file>' },
  'dry-run': { flags: '--dry-run' },
  as: { flags: '--as <name>', ...LASTING },
  circle: { flags: '--circle <name>', ...LASTING },
  because: { flags: '--because <words>' },
  from: { flags: '--from <day>' },
  to: { flags: '--to <day>' },
  by: { flags: '--by <id>' },
  holds: { flags: '--holds <account>' },
  office: { flags: '--office <office>' },
  explain: { flags: '--explain' },
  propose: { flags: '--propose' },
  published: { flags: '--published <day>' },
  publisher: { flags: '--publisher <name>' },
  title: { flags: '--title <words>' },
  url: { flags: '--url <address>' },
  lang: { flags: '--lang <language>' },
  port: { flags: '--port <number>', ...LASTING },
  host: { flags: '--host <name>', ...LASTING },
  on: { flags: '--on <file>' },
  reader: { flags: '--reader <command>' },
  form: { flags: '--form <form>' },
  kind: { flags: '--kind <kinds>' },
  errors: { flags: '--errors' },
  frozen: { flags: '--frozen <folder>' },
  update: { flags: '--update' },
  coverage: { flags: '--coverage' },
  help: { flags: '-h, --help' },
  version: { flags: '-V, --version' },
} as const satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof OPTIONS

/** Options that are there or not; the others have a value after them. */
export type SwitchName = {
  [Name in OptionName]: (typeof OPTIONS)[Name]['flags'] extends `${string}<${string}` ? never : Name
}[OptionName]

/** Those that every command takes. */
export const SHARED: readonly OptionName[] = [
  'json',
  'ui',
  'register',
  'languages',
  'as',
  'circle',
  'help',
  'version',
]

/** What a person may say of a text that does not say it itself. */
export const NOTE_OPTIONS = ['published', 'publisher', 'title', 'url', 'lang'] as const

/** Which view. */
export const WHEN_OPTIONS = ['as-of', 'known-at', 'unsettled'] as const

/** Names that may stand in mithaq.yaml. */
export const LASTING_NAMES: readonly OptionName[] = (Object.keys(OPTIONS) as OptionName[]).filter(
  (name) => (OPTIONS[name] as Option).lasting === true,
)
