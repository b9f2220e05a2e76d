// How bytes become a text: every encoding, header and page, and what is refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMIT_BYTES, readSource } from './index.ts'

const ARABIC =
  'قال وزير الميناء، اليوم الثلاثاء، إن بلاده سترسل سفينتين إذا صمدت الهدنة.\n\nولم يزد.\n'

/** windows-1256 and ISO-8859-6 by looking the letters up: Node only decodes them. */
function encode(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at))
  const bytes = new Map([...all].map((letter, at) => [letter, at]))
  // Node 20 decodes windows-1252 as Latin-1: its punctuation is given here.
  if (encoding === 'windows-1252')
    for (const [letter, byte] of [
      ['\u2013', 0x96],
      ['\u2019', 0x92],
      ['\u201c', 0x93],
      ['\u201d', 0x94],
    ] as const)
      bytes.set(letter, byte)
  return Uint8Array.from([...text], (letter) => bytes.get(letter) ?? expect.fail(`no ${letter}`))
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const source = await readSource(bytes, 'f.txt')
  return source.kind === 'text' ? source.text : expect.fail(source.code)
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const source = await readSource(bytes, 'f.txt')
  return source.kind === 'refused' ? source.code : expect.fail(`read as ${source.encoding}`)
}

const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from(ARABIC), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ARABIC}`), 'utf-8'],
    ['UTF-16, lower byte first, marked', utf16(`\ufeff${ARABIC}`, false), 'utf-16le'],
    ['UTF-16, upper byte first, marked', utf16(`\ufeff${ARABIC}`, true), 'utf-16be'],
    ['UTF-16, lower byte first, without a mark', utf16(ARABIC, false), 'utf-16le'],
    ['UTF-16, upper byte first, without a mark', utf16(ARABIC, true), 'utf-16be'],
    ['windows-1256', encode(ARABIC, 'windows-1256'), 'windows-1256'],
  ])('in %s is decoded to the same words', async (_, bytes, encoding) => {
    const source = await readSource(bytes, 'f.txt')
    expect(source).toMatchObject({ kind: 'text', text: ARABIC, encoding, notices: [] })
  })

  it('in windows-1252 with curly quotation marks is decoded', async () => {
    const words =
      'She said: \u201cWe won\u2019t send ships\u201d \u2013 not before the truce in Malmö.'
    expect(await textOf(encode(words, 'windows-1252'))).toBe(words)
  })

  it('keeps its own line ends, spaces and unnormalised letters', async () => {
    const words = 'line\r\n  e\u0301 \u00e9 \u00a0 \u200f end  \r\n'
    expect(await textOf(Buffer.from(words))).toBe(words)
  })

  it('loses U+0000 to U+FFFD, in its place, with a notice', async () => {
    const source = await readSource(Buffer.from('The min\0ister said nothing.'), 'f.txt')
    expect(source).toMatchObject({
      text: 'The min\ufffdister said nothing.',
      notices: [{ code: 'characters-replaced', spans: [[7, 8]] }],
    })
  })

  it('loses a lone surrogate to U+FFFD, and keeps a pair', async () => {
    const source = await readSource(utf16('\ufeffhalf \ud83d of \u{1f54a}', false), 'f.txt')
    expect(source).toMatchObject({ text: 'half \ufffd of \u{1f54a}', notices: [{}] })
  })

  it('of any words comes back from UTF-8 as it went in', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 40 }).map((text) => `word ${text}`)
    const kept = async (text: string) => {
      if (/\p{Control}/u.test(text)) return
      expect(await textOf(Buffer.from(text))).toBe(text)
    }
    await fc.assert(fc.asyncProperty(words, kept))
  })

  it('of any bytes at all is read or refused and never throws', async () => {
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        expect(['text', 'refused']).toContain((await readSource(given, 'f.txt')).kind)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is no text', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'text-empty'],
    ['white space and a byte order mark', Buffer.from('\ufeff \r\n\u00a0\n'), 'text-empty'],
    ['header lines and nothing else', Buffer.from('title: a\npublisher: b\n\n'), 'text-empty'],
    ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'text-binary'],
    ['a DOCX', Buffer.from('PK\x03\x04 and so on'), 'text-binary'],
    ['zeros', Buffer.alloc(500), 'text-binary'],
    [
      'noise',
      Buffer.from(Array.from({ length: 999 }, (_, at) => (at * at * 7) % 256)),
      'text-binary',
    ],
    ['UTF-8 with one damaged letter', damaged(), 'text-broken'],
    [
      'an old Cyrillic page',
      encode('\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440'.repeat(9), 'windows-1251'),
      'text-encoding-unknown',
    ],
  ])('is named: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('is named with the place where UTF-8 breaks', async () => {
    const source = await readSource(damaged(), 'f.txt')
    expect(source).toMatchObject({
      values: { file: 'f.txt', line: '3', byte: String(Buffer.byteLength(ARABIC) - 3) },
    })
  })

  it('is named by its size when it is over the limit', async () => {
    const source = await readSource(new Uint8Array(LIMIT_BYTES + 1), 'f.txt')
    expect(source).toMatchObject({
      code: 'text-too-long',
      values: { megabytes: '65', limit: '64' },
    })
  })
})

function damaged(): Uint8Array {
  const bytes = Buffer.from(ARABIC)
  bytes[bytes.length - 4] = 0x41
  return bytes
}

describe('a header', () => {
  it('gives the note, and the text begins after its blank line', async () => {
    const whole =
      'title: خبر: الهدنة\r\nPublisher: جريدة الميناء\r\npublished: 2031-03-04\r\n' +
      `url: https://almina.example/1\r\nlang: ar\r\n\r\n${ARABIC}`
    expect(await readSource(Buffer.from(whole), 'f.txt')).toMatchObject({
      text: ARABIC,
      note: {
        title: 'خبر: الهدنة',
        publisher: 'جريدة الميناء',
        publishedOn: '2031-03-04',
        url: 'https://almina.example/1',
        lang: 'ar',
      },
    })
  })

  it.each([
    ['begins with another word', 'Berlin: no decision\npublisher: x\n\nText.'],
    ['goes over into text without a blank line', 'title: x\nThe minister said no.\n\nText.'],
    ['comes after a blank line', '\r\ntitle: x\n\nText.'],
  ])('is text when it %s', async (_, whole) => {
    expect(await readSource(Buffer.from(whole), 'f.txt')).toMatchObject({ text: whole, note: {} })
  })

  it('with a day that no calendar has is read without it, and says so', async () => {
    const whole = Buffer.from('published: 2031-02-30\n\nThe minister said no.')
    const source = await readSource(whole, 'f.txt')
    expect(source).toMatchObject({ note: {}, notices: [{ code: 'header-date' }] })
  })
})

const PARAGRAPH =
  '<p>قال وزير الميناء إن بلاده <b>سترسل</b> سفينتين إذا صمدت الهدنة،\n' +
  '  ولم يزد على ذلك شيئاً أمام الصحفيين.</p>'
const PAGE = `<!doctype html><html lang="ar"><head><title>الهدنة</title>
<meta property="og:site_name" content="جريدة الميناء">
<meta property="article:published_time" content="2031-03-04T10:00:00Z">
<link rel="canonical" href="https://almina.example/2"></head><body>
<nav><ul><li>الرئيسية</li><li>اتصل بنا</li></ul></nav>
<article><h1>الهدنة</h1>${PARAGRAPH.repeat(6)}</article>
<footer>كل الحقوق محفوظة</footer></body></html>`

describe('a page', () => {
  it('gives its article by paragraphs, with what it says of itself', async () => {
    const source = await readSource(Buffer.from(PAGE), 'f.html')
    expect(source).toMatchObject({
      kind: 'text',
      note: {
        publisher: 'جريدة الميناء',
        publishedOn: '2031-03-04',
        url: 'https://almina.example/2',
        lang: 'ar',
      },
    })
    const paragraphs = source.kind === 'text' ? source.text.split('\n\n') : []
    expect(paragraphs).toHaveLength(6)
    expect(paragraphs[0]).toBe(
      'قال وزير الميناء إن بلاده سترسل سفينتين إذا صمدت الهدنة، ' +
        'ولم يزد على ذلك شيئاً أمام الصحفيين.',
    )
  })

  it('in the encoding that it declares is decoded so', async () => {
    const declared = PAGE.replace('<head>', '<head><meta charset="windows-1256">')
    const source = await readSource(encode(declared, 'windows-1256'), 'f.html')
    expect(source).toMatchObject({ kind: 'text', encoding: 'windows-1256' })
  })

  it('without an article is refused', async () => {
    const menu = '<!doctype html><html><body><nav><a href="/">home</a></nav></body></html>'
    expect(await codeOf(Buffer.from(menu))).toBe('html-no-article')
  })
})
