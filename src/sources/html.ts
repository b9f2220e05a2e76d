// Finds the article in a page and gives its text by paragraphs, with what the page says of itself.
import { isCivilDate, type Note } from './header.ts'

export interface Article {
  readonly text: string
  readonly note: Note
}

const LOOKED_AT = 2048
const PAGE =
  /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i

/** True where the text begins as a page does. */
export function looksLikePage(text: string): boolean {
  return PAGE.test(text.slice(0, LOOKED_AT))
}

/** Fewer letters than this are a menu or a notice about cookies, not an article. */
const ARTICLE_LENGTH_MIN = 80

/**
 * undefined where no article is found. The libraries are loaded only now: they cost a start 100 ms.
 */
export async function extractArticle(page: string): Promise<Article | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  const whole = /<html\b/i.test(page) ? page : `<html><body>${page}</body></html>`
  const { document } = parseHTML(whole)
  const lang = document.documentElement?.getAttribute('lang') ?? ''
  const url = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''
  const asBrowserHasIt = document as unknown as ConstructorParameters<typeof Readability>[0]
  const found = new Readability<PageNode>(asBrowserHasIt, {
    charThreshold: 200,
    serializer: (element) => element as unknown as PageNode,
  }).parse()
  if (!found?.content) return undefined
  const paragraphs = paragraphsOf(found.content)
  // The title stands in the note; it is no first sentence.
  const text = paragraphs.slice(paragraphs[0] === found.title ? 1 : 0).join('\n\n')
  if (text.length < ARTICLE_LENGTH_MIN) return undefined
  const publishedOn = found.publishedTime?.slice(0, 10) ?? ''
  const note: Note = {
    ...(found.title ? { title: found.title } : {}),
    ...(found.siteName ? { publisher: found.siteName } : {}),
    ...(isCivilDate(publishedOn) ? { publishedOn } : {}),
    ...(/^https?:/.test(url) ? { url } : {}),
    ...(/^[a-z]{2,3}(-|$)/i.test(lang) ? { lang: lang.slice(0, 2).toLowerCase() } : {}),
  }
  return { text, note }
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 ' +
    'LI MAIN OL P PRE SECTION TABLE TR UL'
  ).split(' '),
)
const TEXT_NODE = 3
const ELEMENT_NODE = 1

interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<PageNode>
}

/** The text of each block; white space inside it is one space. */
function paragraphsOf(root: PageNode): readonly string[] {
  const paragraphs: string[] = ['']
  const visit = (node: PageNode): void => {
    if (node.nodeType === TEXT_NODE) paragraphs[paragraphs.length - 1] += node.nodeValue ?? ''
    if (node.nodeType !== ELEMENT_NODE) return
    const isBlock = BLOCKS.has(node.nodeName) || node.nodeName === 'BR'
    if (isBlock) paragraphs.push('')
    for (const child of Array.from(node.childNodes)) visit(child)
    if (isBlock) paragraphs.push('')
  }
  visit(root)
  const closed = paragraphs.map((text) => text.replace(/[\s\u00a0]+/g, ' ').trim())
  return closed.filter((text) => text !== '')
}
