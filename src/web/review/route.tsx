// The addresses of Review: the queue and a case, and the form that decides; only our own pages may
// send it, and only where writing is on.
import { bodyLimit } from 'hono/body-limit'
import { type DecisionLine, Problem } from '../../service/contract/index.ts'
import { writeCsv } from '../../text/index.ts'
import type { Web } from '../app.tsx'
import { problemWords } from '../problem/page.tsx'
import {
  PageProblem,
  settingOf,
  type WebContext,
  type WebSettings,
  whenOf,
} from '../shell/asked.ts'
import { type Senders, signature } from '../shell/sender.ts'
import { here } from '../shell/setting.ts'
import type { Words } from '../words/words.ts'
import { type Draft, draftOf, manyOf, wantedOf } from './draft.ts'
import { ConflictPage, filterReview, ReviewPage, type ReviewProps } from './page.tsx'

const FORM_BYTES_MAX = 200_000

type WordsFor = (header: string | undefined) => Words

/** Adds the pages and their forms in one language. */
export function addReview(
  app: Web,
  settings: WebSettings,
  wordsFor: WordsFor,
  senders: Senders,
): void {
  const { id } = wordsFor(undefined).language
  const { useCases } = settings
  const settingFor = (context: WebContext) => {
    const words = wordsFor(context.req.header('accept-language'))
    return settingOf(context, settings, words, { path: '/review', view: 'review' })
  }
  const load = async (context: WebContext, wanted: string | undefined) => {
    const query = context.req.query()
    const when = whenOf(query)
    const view = await useCases.review(when)
    const first = filterReview(view, query.kind).items[0]?.id
    const asked = wanted || query.item || first
    const opened = asked === undefined ? undefined : await useCases.reviewCase(asked, when)
    return { view, opened, isMissing: opened === undefined && Boolean(wanted || query.item) }
  }
  const show = async (
    context: WebContext,
    status: 200 | 403 | 404 | 422,
    given: Pick<ReviewProps, 'draft' | 'problem'> = {},
  ) => {
    const { view, opened, isMissing } = await load(context, given.draft?.item)
    const sender = settings.isWritable ? senders.open(context) : undefined
    const setting = settingFor(context)
    context.header('Cache-Control', 'no-store')
    context.header('Vary', 'Accept-Language')
    const problem = given.problem ?? (isMissing ? setting.words.say('review.gone') : undefined)
    const page = { setting, view, opened, sender, draft: given.draft, problem }
    return context.html(<ReviewPage {...page} />, isMissing && status === 200 ? 404 : status)
  }
  app.get(`/${id}/review`, (context) => show(context, 200))
  app.get(`/${id}/review.json`, async (context) => {
    const { view, opened } = await load(context, undefined)
    context.header('Cache-Control', 'private, no-cache')
    const shown = filterReview(view, context.req.query('kind'))
    return context.json({ ...shown, ...(context.req.query('item') && opened ? { opened } : {}) })
  })
  app.get(`/${id}/review.csv`, async (context) => {
    const { view } = await load(context, undefined)
    context.header('Content-Type', 'text/csv; charset=utf-8')
    context.header('Cache-Control', 'private, no-cache')
    return context.body(reviewTable(filterReview(view, context.req.query('kind'))))
  })
  const limit = bodyLimit({
    maxSize: FORM_BYTES_MAX,
    onError: () => {
      throw new PageProblem('review.too-long', {}, 413)
    },
  })
  const guard = async (context: WebContext, next: () => Promise<void>): Promise<void> => {
    if (!settings.isWritable) throw new PageProblem('review.read-only', {}, 403)
    senders.refuseForeign(context)
    await next()
  }
  app.post(`/${id}/review`, guard, limit, async (context) => {
    const setting = settingFor(context)
    const { words } = setting
    const draft = draftOf(await context.req.parseBody({ all: true }))
    const fail = (problem: string, status: 403 | 422 = 422) =>
      show(context, status, { draft, problem })
    if (!senders.isOurs(context, draft.token)) return fail(words.say('review.stale'), 403)
    const name = signature(draft.name)
    if (name === '') return fail(words.say('review.nameless'))
    senders.remember(context, name)
    try {
      const [line, next] = await decideDraft(settings, draft, name)
      if (line === undefined) return fail(words.say('review.no-such-answer'))
      const { kind } = setting.query
      const done = { kind, done: line.id }
      return context.redirect(here(setting, '/review', { ...done, item: next }), 303)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      if (problem.code !== 'decision-overtaken') return fail(problemWords(words, problem))
      const sender = senders.open(context)
      const page = { setting: { ...setting, query: {} }, draft, values: problem.values, sender }
      context.header('Cache-Control', 'no-store')
      return context.html(<ConflictPage {...page} />, 409)
    }
  })
}

/** The decision that was kept, and the item to go on with; nothing where the form asks for none. */
async function decideDraft(
  { useCases }: WebSettings,
  draft: Draft,
  name: string,
): Promise<readonly [DecisionLine?, string?]> {
  const { reason, isProposed, seen } = draft
  const given = { reason, isProposed, seen }
  const signed = useCases.as(name)
  const view = await useCases.review({})
  if (draft.act.startsWith('many ')) {
    const many = manyOf(draft, view)
    if (many === undefined) return []
    return [(await signed.decideAll(many, given))[0]]
  }
  const opened = await useCases.reviewCase(draft.item, {})
  const wanted = opened === undefined ? undefined : wantedOf(draft, opened)
  // What somebody else has answered meanwhile is no longer among the answers: that is told as one.
  if (wanted === undefined) {
    const other = opened?.decisions.find(({ recordedAt }) => recordedAt > seen)
    if (other === undefined) return []
    const { id, author, recordedAt, reason: why } = other
    throw new Problem('decision-overtaken', { id, author, recordedAt, reason: why })
  }
  const line = await signed.decide(wanted, given)
  const at = view.items.findIndex(({ id }) => id === draft.item)
  const isUndo = draft.act.startsWith('undo ')
  return [line, isUndo || at < 0 ? draft.item : (view.items[at + 1] ?? view.items[at - 1])?.id]
}

/** One line an item. */
function reviewTable({ items }: ReviewProps['view']): string {
  const head = [
    'id',
    'kind',
    'commitment',
    'party',
    'action',
    'object',
    'fact',
    'value',
    'row',
    'publisher',
    'publishedOn',
    'answers',
    'said',
  ]
  const rows = items.map((item) => [
    item.id,
    item.kind,
    'commitment' in item ? item.commitment : undefined,
    item.party,
    item.action,
    item.object,
    'fact' in item ? item.fact : undefined,
    'value' in item ? item.value : undefined,
    'row' in item ? item.row : undefined,
    item.publisher,
    item.publishedOn,
    item.choices.map(({ name }) => name).join(' '),
    item.said,
  ])
  return writeCsv(head, rows)
}
