// What goes wrong is told with its file, its place and what to do, in both languages, and by an
// exit code.
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../tools/root.ts'
import { place, run, seen } from './fixture/run.ts'

const GOOD = join(ROOT, 'samples/13-kyiv-thousands.en.txt')
const OTHER = join(ROOT, 'samples/01-paris-meeting.txt')

/** A file of this test's own with these bytes. */
function write(name: string, bytes: string | Uint8Array): string {
  const path = place(name)
  writeFileSync(path, bytes)
  return path
}

/** Windows-1256, letter by letter, for the few that a test needs. */
function inWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? 63))
}

const SENTENCE = 'قالت وزيرة الدفاع النرويجية إن بلادها سترسل سفينتين إلى بعثة المراقبة.'

const REFUSED: readonly [string, () => string, string, string][] = [
  ['a file that is not there', () => place('none.txt'), 'There is no file', 'لا يوجد ملف'],
  ['an empty file', () => write('empty.txt', ''), 'is empty', 'فارغ'],
  ['a picture', () => write('a.png', png()), 'is no text but looks like', 'يبدو أنه'],
  ['noise', () => write('noise.bin', noise()), 'is no text', 'نصاً'],
  [
    'damaged UTF-8',
    () => write('cut.txt', cutInTheMiddle()),
    'damaged at line 1',
    'يتلف عند السطر 1',
  ],
  [
    'a language without a pack',
    () => write('xx.txt', 'Це речення не має пакета мови, тому його ніхто не читає.'),
    'is none that can be read. There are packs for ar, en',
    'ليست لغة',
  ],
  ['a folder without texts', () => place(), 'holds no text', 'ليس في المجلد'],
]

function png(): Uint8Array {
  return Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)
}

function noise(): Uint8Array {
  return Uint8Array.from({ length: 4000 }, (_, at) => (at * 197 + 11) % 256)
}

function cutInTheMiddle(): Uint8Array {
  const whole = new TextEncoder().encode(SENTENCE.repeat(3))
  return whole.subarray(0, whole.length - 2)
}

describe('a file that can’t be read', () => {
  test.each(REFUSED)('%s', async (_, make, english, arabic) => {
    const path = make()
    const told = await run(['read', path, '--ui', 'en'])
    expect(told.exitCode).toBe(1)
    expect(told.stdout).toBe('')
    expect(told.stderr).toContain('mithaq: ')
    expect(seen(told.stderr).replace(/\s+/g, ' ')).toContain(english)
    expect(told.stderr.replace(/\s+/g, '')).toContain(path.replace(/\s+/g, ''))
    const toldInArabic = await run(['read', path, '--ui', 'ar'])
    expect(toldInArabic.exitCode).toBe(1)
    expect(seen(toldInArabic.stderr).replace(/\s+/g, ' ')).toContain(arabic)
  })

  test('among good ones it is told, the others are read, the exit code says so', async () => {
    const bad = write('empty.txt', '')
    const told = await run(['read', OTHER, bad, GOOD, '--json'])
    expect(told.exitCode).toBe(4)
    expect(told.stdout.trim().split('\n')).toHaveLength(2)
    expect(told.stderr).toContain('empty.txt')
  })

  test('a socket in the place of a file is told with its cause', async () => {
    const path = place('pipe.txt')
    const server = createServer()
    await new Promise<void>((done) => server.listen(path, done))
    try {
      const told = await run(['add', path, GOOD, '--register', place('r.db')])
      expect(told.exitCode).toBe(4)
      expect(told.stdout).toContain('failed')
      expect(told.stdout).toContain('ENXIO')
      expect(told.stdout).toContain('added')
    } finally {
      server.close()
    }
  })
})

describe('encodings', () => {
  test.each([
    ['windows-1256', () => inWindows1256(SENTENCE.repeat(4))],
    ['UTF-16', () => Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')],
    ['UTF-16 the other way round', () => Buffer.from(`\ufeff${SENTENCE}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', () => `\ufeff${SENTENCE}`],
  ])('%s is read as it was written', async (_, bytes) => {
    const told = await run(['read', write('page.txt', bytes()), '--json'])
    expect(told.exitCode).toBe(0)
    expect(JSON.parse(told.stdout).report.text).toContain(SENTENCE)
  })
})

describe('the command line', () => {
  test.each([
    [['raed'], 'Did you mean read?', 'هل تقصد read'],
    [['xyz'], 'is no command', 'أمراً'],
    [['read', '--jsn', 'a'], 'Did you mean --json?', 'هل تقصد --json'],
    [['read'], 'needs <file>', 'file'],
    [['show', 'a', 'b'], 'more than it takes', 'أكثر مما يأخذ'],
    [['read', 'a', '--published'], 'needs a value', 'يحتاج إلى قيمة'],
    [['read', GOOD, '--published', '2025-02-30'], 'is no day', 'ليس يوماً'],
    [['board', '--as-of', 'yesterday', '--register', 'x'], 'is no day', 'ليس يوماً'],
    [['--json'], 'No command is given', 'لم يُذكر أمر'],
    [['serve', '--port', '99999', '--register', 'x'], 'is no port', 'منفذاً'],
    [['what-if', 'ceasefire', '--register', 'x'], 'supposes nothing', 'لا افتراض'],
    [['what-if', 'ceasefire=perhaps', '--register', 'x'], 'is no answer', 'جواباً'],
  ])('%j is a slip, told with exit code 2', async (words, english, arabic) => {
    const told = await run([...words, '--ui', 'en'].filter(Boolean), { folder: place() })
    expect(seen(told.stderr).replace(/\s+/g, ' ')).toContain(english)
    expect(told.exitCode).toBe(2)
    const inArabic = await run(words, { environment: { MITHAQ_UI: 'ar' }, folder: place() })
    expect(seen(inArabic.stderr).replace(/\s+/g, ' ')).toContain(arabic)
    expect(inArabic.exitCode).toBe(2)
  })

  test('a language of messages that is not there is told in one that is', async () => {
    const told = await run(['board', '--ui', 'xx'])
    expect(told.exitCode).toBe(2)
    expect(told.stderr).toContain('Languages of messages are ar, en')
  })
})

describe('a register', () => {
  test('that is not there is not made by looking at it', async () => {
    const told = await run(['board', '--register', place('none.db')])
    expect(told.exitCode).toBe(1)
    expect(told.stderr).toContain('There is no register')
    const inArabic = await run(['board', '--register', place('none.db'), '--ui', 'ar'])
    expect(inArabic.stderr).toContain('لا سجل في')
  })

  test('that a newer version wrote is left as it is', async () => {
    const register = place('r.db')
    await run(['add', GOOD, '--register', register])
    const file = new BetterSqlite(register)
    file.prepare(`update register set value = '99' where name = 'version'`).run()
    file.close()
    for (const words of [['board'], ['add', GOOD]]) {
      const told = await run([...words, '--register', register])
      expect(told.exitCode).toBe(1)
      expect(told.stderr.replace(/\s+/g, ' ')).toContain(
        'written by a newer version of Mithaq (99;',
      )
      const inArabic = await run([...words, '--register', register, '--ui', 'ar'])
      expect(seen(inArabic.stderr).replace(/\s+/g, ' ')).toContain('بإصدار أحدث من ميثاق')
    }
  })

  test('that is another program’s file is not touched', async () => {
    const register = write('notes.db', 'this is no database, and never was one')
    const told = await run(['add', GOOD, '--register', register])
    expect(told.exitCode).not.toBe(0)
    expect(told.stderr).toContain('mithaq: ')
  })

  test('an item that is not in it is told with the way to those that are', async () => {
    const register = place('r.db')
    await run(['add', OTHER, '--register', register])
    const told = await run(['show', 'XX.nothing', '--register', register])
    expect(told.exitCode).toBe(1)
    expect(told.stderr).toContain('mithaq board lists them')
  })

  test('a fact that nothing hangs on brings those that something does', async () => {
    const register = place('r.db')
    await run(['add', join(ROOT, 'samples/03-france-uk-pledges.txt'), '--register', register])
    const told = await run(['what-if', 'ceasefyre=yes', '--register', register])
    expect(told.exitCode).toBe(2)
    expect(told.stderr).toContain('No item hangs on “ceasefyre”')
    expect(told.stderr).toContain('Facts that can be supposed:')
    const inArabic = await run(['what-if', 'ceasefyre=yes', '--register', register, '--ui', 'ar'])
    expect(inArabic.exitCode).toBe(2)
    expect(inArabic.stderr).toContain('الوقائع التي يمكن افتراضها')
  })
})
