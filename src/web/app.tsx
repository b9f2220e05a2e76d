// The web of one register: every view in every language, each address also as `.json` and `.csv`.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { type LanguageLabels, Problem } from '../service/contract/index.ts'
import { addPaste } from './paste/route.tsx'
import { ProblemPage, problemWords } from './problem/page.tsx'
import { addReview } from './review/route.tsx'
import {
  keepWords,
  PageProblem,
  settingOf,
  type WebContext,
  type WebSettings,
  whenOf,
} from './shell/asked.ts'
import { guard, knowHosts, type Variables } from './shell/policy.ts'
import { Senders } from './shell/sender.ts'
import { type OpenRoute, VIEW_ROUTES } from './view.tsx'
import { chooseLanguage } from './words/negotiate.ts'
import type { Words } from './words/words.ts'

export type Web = Hono<{ Variables: Variables }>

type WordsFor = (language: LanguageLabels, header: string | undefined) => Words

/** A Hono app over the use cases. It holds no rule of the field: it shows what it is given. */
export function createWeb(settings: WebSettings): Web {
  const { languages } = settings
  const app: Web = new Hono()
  const wordsFor = keepWords()
  app.use(knowHosts(settings.hosts))
  app.use(guard)
  app.use(compress())
  addAssets(app, settings)
  app.get('/favicon.ico', (context) => context.redirect(settings.assets.address('icon.svg')))
  app.get('/', (context) => {
    const language = chooseLanguage(languages, context.req.header('accept-language'))
    context.header('Vary', 'Accept-Language')
    return context.redirect(`/${language.id}/board`)
  })
  const senders = new Senders()
  for (const language of languages) {
    app.get(`/${language.id}`, (context) => context.redirect(`/${language.id}/board`))
    for (const route of VIEW_ROUTES) addView(app, settings, wordsFor, language, route)
    addReview(app, settings, (header) => wordsFor(language, header), senders)
    addPaste(app, settings, (header) => wordsFor(language, header))
  }
  addProblems(app, settings, wordsFor)
  return app
}

function addAssets(app: Web, { assets }: WebSettings): void {
  app.get('/assets/:version/:path{.+}', (context) => {
    const { version, path } = context.req.param()
    const asset = assets.find(path)
    if (asset === undefined) return context.notFound()
    const isCurrent = version === assets.version
    context.header('Content-Type', asset.type)
    context.header('Cache-Control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache')
    return context.body(asset.bytes)
  })
}

/** One view in one language: its page, and the same data under `.json` and `.csv`. */
function addView(
  app: Web,
  settings: WebSettings,
  wordsFor: WordsFor,
  language: LanguageLabels,
  route: OpenRoute,
): void {
  const pattern = route.path.replace('/:id', '/:id{.+}')
  const answer = async (context: WebContext, rawId: string, form: string) => {
    const words = wordsFor(language, context.req.header('accept-language'))
    const path = route.path.replace(':id', encodeURIComponent(rawId))
    const setting = settingOf(context, settings, words, { path, view: route.view })
    const asked = { useCases: settings.useCases, setting, when: whenOf(setting.query) }
    const opened = await route.open(asked, rawId)
    if (opened === undefined) return context.notFound()
    context.header('Cache-Control', 'private, no-cache')
    if (form === 'json') return context.json(opened.json() as never)
    if (form === 'csv') {
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(opened.csv())
    }
    if (form === 'atom') {
      const feed = opened.feed()
      if (feed === undefined) return context.notFound()
      context.header('Content-Type', 'application/atom+xml; charset=utf-8')
      return context.body(feed)
    }
    const moved = opened.moved()
    if (moved !== undefined) return context.redirect(moved, 303)
    context.header('Vary', 'Accept-Language')
    return context.html(opened.page())
  }
  if (!route.path.includes(':id')) {
    app.get(`/${language.id}${pattern}`, (context) => answer(context, '', 'html'))
    app.get(`/${language.id}${pattern}.json`, (context) => answer(context, '', 'json'))
    app.get(`/${language.id}${pattern}.csv`, (context) => answer(context, '', 'csv'))
    app.get(`/${language.id}${pattern}.atom`, (context) => answer(context, '', 'atom'))
    return
  }
  app.get(`/${language.id}${pattern}`, (context) => {
    const asked = context.req.param('id') ?? ''
    const form = /\.(json|csv)$/.exec(asked)?.[1]
    const id = form === undefined ? asked : asked.slice(0, -form.length - 1)
    return answer(context, id, form ?? 'html')
  })
}

/** What is missing, wrong or broken, in the language of the address. */
function addProblems(app: Web, settings: WebSettings, wordsFor: WordsFor): void {
  const tell = (
    context: WebContext,
    status: 400 | 403 | 404 | 413 | 500,
    say: (words: Words) => { title: string; why: string },
  ) => {
    const header = context.req.header('accept-language')
    const prefix = context.req.path.split('/')[1]
    const own = settings.languages.find((language) => language.id === prefix)
    const words = wordsFor(own ?? chooseLanguage(settings.languages, header), header)
    const { title, why } = say(words)
    context.header('Cache-Control', 'no-store')
    if (/\.(json|csv)$/.test(context.req.path)) return context.json({ problem: why }, status)
    // The other languages' links lead to a page that is there.
    const setting = settingOf(context, settings, words, { path: '/board' })
    const page = <ProblemPage setting={{ ...setting, query: {} }} title={title} why={why} />
    return context.html(page, status)
  }
  app.notFound((context) =>
    tell(context, 404, (words) => ({
      title: words.say('problem-page.missing'),
      why: words.say('problem-page.missing-why', { path: context.req.path.slice(0, 200) }),
    })),
  )
  app.onError((error, context) => {
    if (error instanceof PageProblem) {
      return tell(context, error.status, (words) => ({
        title: words.say('problem-page.title'),
        why: words.say(error.key, error.values),
      }))
    }
    if (error instanceof Problem) {
      return tell(context, error.exitCode === 2 ? 400 : 500, (words) => ({
        title: words.say('problem-page.title'),
        why: problemWords(words, error),
      }))
    }
    settings.report(error)
    return tell(context, 500, (words) => ({
      title: words.say('problem-page.broken'),
      why: words.say('problem-page.broken-why'),
    }))
  })
}
