// The vocabulary with its words in every language, for the page that lists them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSources } from './compile.ts'
import { firstLabels } from './label.ts'

export interface Glossary {
  readonly languages: readonly {
    readonly id: string
    readonly name: string
    readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
  }[]
  readonly lists: readonly {
    readonly kind: string
    /** The first comment of the file. */
    readonly about: string
    readonly ids: readonly { readonly id: string; readonly means: string; readonly not?: string }[]
  }[]
}

/** Reads vocabulary and labels below a root. @throws PackError */
export function readGlossary(root: string): Glossary {
  const { vocabulary, languages } = readSources(root)
  return {
    languages: languages.map(({ head, labels }) => ({
      id: head.id,
      name: head.name,
      labels: firstLabels(labels),
    })),
    lists: vocabulary.files.map(({ name, kind, ids }) => ({
      kind,
      about: firstComment(readFileSync(join(root, 'vocabulary', `${name}.yaml`), 'utf8')),
      ids: ids.map(({ id, means, not }) =>
        not === undefined ? { id, means } : { id, means, not },
      ),
    })),
  }
}

function firstComment(source: string): string {
  const lines = /^(?:#.*\n)+/.exec(source)?.[0] ?? ''
  return lines.replace(/^# ?/gm, '').replaceAll('\n', ' ').trim()
}
