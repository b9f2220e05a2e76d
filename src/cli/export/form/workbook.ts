// A spreadsheet of any length, written as it comes: Office Open XML (ECMA-376) in a ZIP, its cells
// plain texts and numbers, never formulas.
import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Row } from '../../../text/index.ts'

export interface Workbook {
  /** Name of the sheet; further ones are numbered. */
  readonly title: string
  readonly isRightToLeft: boolean
  readonly head: readonly string[]
  readonly rows: AsyncIterable<Row>
  /** Rows a sheet, its head among them; the format's own limit unless a test wants less. */
  readonly rowsMax?: number
}

/** What one sheet and one cell may hold, as Excel documents it. */
const ROWS_MAX = 1_048_576
const CELL_MAX = 32_767
const TITLE_MAX = 26
const COLUMN_WIDTH = 22
/** Text joined before it is pressed: the packer costs as much for a letter as for a page. */
const BATCH = 1 << 16
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const STYLE = { plain: 0, head: 1, quoted: 2 } as const

/** The same rows give the same bytes on any day. */
export async function* writeWorkbook(book: Workbook): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((problem, chunk) => {
    if (problem) throw problem
    chunks.push(chunk)
  })
  const rows = book.rows[Symbol.asyncIterator]()
  const rowsMax = book.rowsMax ?? ROWS_MAX
  let sheets = 0
  let next = await rows.next()
  do {
    sheets++
    const part = openPart(zip, `xl/worksheets/sheet${sheets}.xml`)
    let held = `${sheetStart(book)}${rowXml(1, book.head, STYLE.head)}`
    let number = 1
    while (!next.done && number < rowsMax) {
      held += rowXml(++number, next.value, STYLE.plain)
      if (held.length > BATCH) {
        part.push(strToU8(held))
        held = ''
        yield* chunks.splice(0)
      }
      next = await rows.next()
    }
    part.push(strToU8(`${held}</sheetData></worksheet>`), true)
    yield* chunks.splice(0)
  } while (!next.done)
  for (const [path, xml] of Object.entries(partsAround(book.title, sheets)))
    openPart(zip, path).push(strToU8(`${XML}${xml}`), true)
  zip.end()
  yield* chunks
}

function openPart(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 3 })
  // The first day that a ZIP can tell.
  part.mtime = new Date(1980, 0, 1)
  zip.add(part)
  return part
}

function sheetStart({ isRightToLeft, head }: Workbook): string {
  const turned = isRightToLeft ? ' rightToLeft="1"' : ''
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${turned} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' +
    `</sheetViews><cols><col min="1" max="${head.length}" width="${COLUMN_WIDTH}" ` +
    'customWidth="1"/>' +
    '</cols><sheetData>'
  )
}

function rowXml(number: number, row: Row, style: number): string {
  const cells = row.map((value, at) => cellXml(value, `${letters(at)}${number}`, style))
  return `<row r="${number}">${cells.join('')}</row>`
}

/** The name of a column, counted from 0: A to Z, then AA. */
function letters(column: number): string {
  const last = String.fromCharCode(A + (column % LETTERS))
  return column < LETTERS ? last : `${letters(Math.floor(column / LETTERS) - 1)}${last}`
}

const A = 65
const LETTERS = 26

/** With its place: readers of less care than Excel ask for it. */
function cellXml(value: Row[number], place: string, style: number): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : ''
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`
  // Typed in again, a text that looks like a formula would become one; the mark keeps it a text.
  const own = FORMULA.test(value) ? STYLE.quoted : style
  const marked = own === STYLE.plain ? '' : ` s="${own}"`
  const said = `<is><t xml:space="preserve">${text(value)}</t></is>`
  return `<c r="${place}" t="inlineStr"${marked}>${said}</c>`
}

const FORMULA = /^[\s\p{Cf}]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]/u
/** What XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNWRITABLE = /[\p{Cs}\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function text(value: string): string {
  const cut = value.length > CELL_MAX ? `${value.slice(0, CELL_MAX - 1)}\u2026` : value
  return cut
    .replace(UNWRITABLE, '')
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? '')
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
}

function partsAround(title: string, sheets: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1)
  const name = text(title.replace(/[[\]:*?/\\"']/g, ' ').slice(0, TITLE_MAX))
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.` +
    `spreadsheetml.${type}+xml"/>`
  const sheet = (of: number) =>
    `<sheet name="${name}${of === 1 ? '' : ` ${of}`}" sheetId="${of}" r:id="s${of}"/>`
  const tie = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const ties = (inside: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`
  return {
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `${numbers.map(sheet).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': ties(
      numbers.map((of) => tie(`s${of}`, 'worksheet', `worksheets/sheet${of}.xml`)).join('') +
        tie('styles', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
      '<fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders>' +
      '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
      '<xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>',
    '_rels/.rels': ties(tie('book', 'officeDocument', 'xl/workbook.xml')),
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      'ContentType="application/' +
      'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
      `ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}` +
      `${part('/xl/styles.xml', 'styles')}` +
      `${numbers.map((of) => part(`/xl/worksheets/sheet${of}.xml`, 'worksheet')).join('')}</Types>`,
  }
}
