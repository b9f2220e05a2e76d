// The addresses of Paste: the form, the reading of a text, and keeping it; only our own pages may
// send it.
import { bodyLimit } from 'hono/body-limit'
import { Problem, type ReportNote, type Source } from '../../service/contract/index.ts'
import type { Web } from '../app.tsx'
import { problemWords } from '../problem/page.tsx'
import { PageProblem, settingOf, type WebContext, type WebSettings } from '../shell/asked.ts'
import { isSameOrigin } from '../shell/policy.ts'
import type { Words } from '../words/words.ts'
import { BLANK, type Draft, PastePage, type PasteProps } from './page.tsx'

/** A page of a text shows all of it; longer ones are for `mithaq add`. */
export const PASTE_BYTES_MAX = 2_000_000

/** Adds the form and its answers in one language. */
export function addPaste(
  app: Web,
  settings: WebSettings,
  wordsFor: (header: string | undefined) => Words,
): void {
  const { id } = wordsFor(undefined).language
  const show = (
    context: WebContext,
    parts: Omit<PasteProps, 'setting' | 'isKeepable'>,
    status: 200 | 422,
  ) => {
    const words = wordsFor(context.req.header('accept-language'))
    const setting = settingOf(context, settings, words, { path: '/paste', view: 'paste' })
    context.header('Cache-Control', 'no-store')
    context.header('Vary', 'Accept-Language')
    const isKeepable = settings.isWritable === true
    const page = { setting: { ...setting, query: {} }, isKeepable, ...parts }
    return context.html(<PastePage {...page} />, status)
  }
  const limit = bodyLimit({
    // An encoded letter takes up to nine bytes in a form.
    maxSize: PASTE_BYTES_MAX * 3,
    onError: () => {
      throw new PageProblem('paste.too-long', { limit: String(PASTE_BYTES_MAX / 1e6) }, 413)
    },
  })
  app.get(`/${id}/paste`, (context) => show(context, { draft: BLANK }, 200))
  app.post(`/${id}/paste`, sameOrigin, limit, async (context) => {
    const { draft, isKept } = await readForm(context)
    if (isKept && settings.isWritable !== true) throw new PageProblem('review.read-only', {}, 403)
    try {
      if (!isKept) {
        const reading = await settings.useCases.read(sourceOf(draft), noteOf(draft))
        return show(context, { draft, reading }, 200)
      }
      const line = await settings.useCases.keep(sourceOf(draft), noteOf(draft))
      if (line.outcome !== 'failed' && line.report !== undefined) {
        return context.redirect(`/${id}/source/${encodeURIComponent(line.report)}`, 303)
      }
      return show(context, { draft, problem: line.problem ?? '' }, 422)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      const words = wordsFor(context.req.header('accept-language'))
      return show(context, { draft, problem: problemWords(words, problem) }, 422)
    }
  })
  app.post(`/${id}/paste.json`, sameOrigin, limit, async (context) => {
    const { draft } = await readForm(context)
    return context.json(await settings.useCases.read(sourceOf(draft), noteOf(draft)))
  })
}

/** A page of another site could send a form here with the reader's own rights. */
async function sameOrigin(context: WebContext, next: () => Promise<void>): Promise<void> {
  if (!isSameOrigin(context.req.raw)) throw new PageProblem('paste.foreign', {}, 403)
  await next()
}

async function readForm(context: WebContext): Promise<{ draft: Draft; isKept: boolean }> {
  const form = await context.req.parseBody()
  const field = (key: string): string => {
    const value = form[key]
    return typeof value === 'string' ? value : ''
  }
  const draft = {
    // Browsers send CR LF whatever was typed or pasted.
    text: field('text').replaceAll('\r\n', '\n'),
    publishedOn: field('publishedOn').trim(),
    publisher: field('publisher').trim(),
    title: field('title').trim(),
    url: field('url').trim(),
  }
  return { draft, isKept: field('do') === 'keep' }
}

function sourceOf(draft: Draft): Source {
  return { name: draft.title || 'paste', bytes: new TextEncoder().encode(draft.text) }
}

/** What was filled in; an empty field says nothing. */
function noteOf({ publishedOn, publisher, title, url }: Draft): ReportNote {
  return {
    ...(publishedOn === '' ? {} : { publishedOn }),
    ...(publisher === '' ? {} : { publisher }),
    ...(title === '' ? {} : { title }),
    ...(url === '' ? {} : { url }),
  }
}
