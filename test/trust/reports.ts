// Reports of an invented harbour agency, as files: what everybody may see, and what a circle keeps.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const OPEN = {
  'pledge.txt': `publisher: وكالة المرفأ
published: 2025-09-04

قال المستشار الألماني فريدريش ميرتس إن ألمانيا سترسل 250 جندياً إلى أوكرانيا
إذا تحقق وقف إطلاق النار.
وقالت رئيسة الوزراء الإيطالية جورجا ميلوني إن إيطاليا لن ترسل قوات إلى أوكرانيا.
`,
  'later.txt': `publisher: بريد الساحل
published: 2025-09-08

قالت رئيسة الوزراء الإيطالية جورجا ميلوني إن إيطاليا ستقرر لاحقاً
ما إذا كانت سترسل قوات إلى أوكرانيا.
`,
} as const

/** Names nobody else: Finland, Estonia and this outlet stand in no open report. */
const RESTRICTED = {
  'note.txt': `publisher: مذكرة الديوان
published: 2025-09-05

قال المستشار الألماني فريدريش ميرتس إن ألمانيا لن ترسل قوات إلى أوكرانيا.
وقال الرئيس الفنلندي ألكسندر ستوب إن فنلندا سترسل سفناً إلى أوكرانيا بعد وقف إطلاق النار.
`,
  // A near copy of an open report, so that likeness and merging are tried as well.
  'copied.txt': `publisher: مذكرة الديوان
published: 2025-09-04

قال المستشار الألماني فريدريش ميرتس إن ألمانيا سترسل 350 جندياً إلى أوكرانيا
إذا تحقق وقف إطلاق النار.
وقالت رئيسة الوزراء الإيطالية جورجا ميلوني إن إيطاليا لن ترسل قوات إلى أوكرانيا.
`,
  // The very text of an open report, met by the circle at another outlet.
  'known.txt': OPEN['later.txt'].replace('بريد الساحل', 'مذكرة الديوان'),
} as const

/** Words that stand in restricted entries alone. */
export const SECRETS = [
  'مذكرة الديوان',
  'فنلند',
  'FI.deploy',
  '350',
  'country:FI',
  'Finland',
] as const

/** Writes the reports into a folder. @returns their paths, by name within each group */
export function writeReports(folder: string): {
  readonly open: readonly string[]
  readonly restricted: readonly string[]
} {
  mkdirSync(folder, { recursive: true })
  const write = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).map(([name, words]) => {
      const path = join(folder, name)
      writeFileSync(path, words)
      return path
    })
  return { open: write(OPEN), restricted: write(RESTRICTED) }
}
