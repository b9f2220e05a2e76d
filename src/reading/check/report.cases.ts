// Reports in our own wording for the tests of the check: the samples and the corpus of whole
// reports.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ReportCase {
  readonly lang: string
  readonly publishedOn: string
  readonly text: string
}

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const HEADER = /^(?:[a-z-]+: .*\n)+\n/
const UNDATED = '2025-09-04'

/** A report out of a file with "key: value" lines before its text. */
export function reportOf(source: string, lang: string): ReportCase {
  const header = HEADER.exec(source)?.[0] ?? ''
  const publishedOn = /published: (\S+)/.exec(header)?.[1] ?? UNDATED
  return { lang, publishedOn, text: source.slice(header.length).trim() }
}

export function sampleReports(): ReportCase[] {
  return textFiles('samples').map(({ name, source }) =>
    reportOf(source, name.includes('.en.') ? 'en' : 'ar'),
  )
}

/** The texts of `languages/<lang>/corpus/reports`, with their dates. */
export function corpusReports(lang: string): ReportCase[] {
  return textFiles(`languages/${lang}/corpus/reports`).flatMap(({ source }) =>
    source
      .split(/^=== /m)
      .slice(1)
      .flatMap((block) => {
        const [, part] = block.split(/^--- .*\n/m)
        const publishedOn = /\d{4}\/\d\d\/\d\d/.exec(block)?.[0].replaceAll('/', '-') ?? UNDATED
        return part === undefined ? [] : [{ lang, publishedOn, text: part.trim() }]
      }),
  )
}

function textFiles(folder: string): { name: string; source: string }[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, source: readFileSync(join(ROOT, folder, name), 'utf8') }))
}
