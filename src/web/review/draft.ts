// A review form as it was sent, and the decision that it asks for.
import type {
  DecisionWanted,
  ReadsWanted,
  ReviewCase,
  ReviewChoice,
  ReviewView,
} from '../../service/contract/index.ts'

/** Fields that are given back when something is wrong, so that nothing is typed twice. */
export const FIELDS = [
  'party',
  'speaker',
  'action',
  'stance',
  'object',
  'negated',
  'words',
  'start',
  'condition',
  'conditionWords',
  'conditionFact',
  'into',
  'split',
  'fact',
] as const
export type Field = (typeof FIELDS)[number]

export interface Draft {
  /** What is to be done: "accept", "amend", "undo d1a2" ... */
  readonly act: string
  readonly item: string
  readonly seen: string
  readonly token: string
  readonly name: string
  readonly reason: string
  readonly isProposed: boolean
  /** Ids of the items that are answered at once. */
  readonly chosen: readonly string[]
  readonly fields: Readonly<Partial<Record<Field, string>>>
}

type Form = Readonly<Record<string, string | File | readonly (string | File)[] | undefined>>

export function draftOf(form: Form): Draft {
  const all = (key: string) => [form[key] ?? []].flat().filter((one) => typeof one === 'string')
  const one = (key: string) => (all(key).at(-1) ?? '').replaceAll('\r\n', '\n')
  const fields = FIELDS.flatMap((key) => {
    const value = one(key).trim()
    return value === '' ? [] : [[key, value] as const]
  })
  return {
    act: one('do'),
    item: one('item'),
    seen: one('seen'),
    token: one('token'),
    name: one('name'),
    reason: one('reason').trim(),
    isProposed: one('proposed') === 'yes',
    chosen: all('chosen'),
    fields: Object.fromEntries(fields),
  }
}

/** What the form reads in the words; fields that say what was read already change nothing. */
function readsOf({ fields }: Draft): ReadsWanted {
  const { party, speaker, action, stance, object, negated, words, start } = fields
  const { condition, conditionWords = '', conditionFact } = fields
  const at = start !== undefined && /^\d{1,9}$/.test(start) ? { start: Number(start) } : {}
  const isNone = object === '-'
  return {
    ...(party === undefined ? {} : { party }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(action === undefined ? {} : { action }),
    ...(stance === undefined ? {} : { stance }),
    ...(object === undefined ? {} : { object: isNone ? null : object }),
    ...(negated === undefined ? {} : { negated: negated === 'yes' }),
    ...(words === undefined ? {} : { words, ...at }),
    ...(condition === 'none' ? { condition: null } : {}),
    ...(condition === 'other'
      ? {
          condition: {
            words: conditionWords,
            ...(conditionFact === undefined ? {} : { fact: conditionFact }),
          },
        }
      : {}),
  }
}

/** undefined where the form asks for nothing that can be done with this case. */
export function wantedOf(draft: Draft, opened: ReviewCase): DecisionWanted | undefined {
  const { act, fields } = draft
  const row = opened.accounts[0]?.row
  const { into, split, fact } = fields
  if (act.startsWith('undo ')) {
    const decision = act.slice('undo '.length)
    const isHere = opened.decisions.some(({ id }) => id === decision)
    return isHere ? { what: 'undo', decision } : undefined
  }
  if (act === 'amend' && row !== undefined) return { what: 'rereading', row, reads: readsOf(draft) }
  if (act === 'merge' && into !== undefined && opened.commitment !== undefined)
    return { what: 'merge', from: opened.commitment, into }
  if (act === 'split' && split !== undefined && opened.commitment !== undefined && row)
    return { what: 'split', commitment: opened.commitment, account: row, into: split }
  if (act === 'same-fact' && fact !== undefined && opened.item?.kind === 'fact-unnamed')
    return { what: 'same-fact', from: opened.item.fact, into: fact }
  return opened.choices.find(({ name }) => name === act)?.wanted
}

/** The same answer to every chosen item; undefined where one of them has no such answer. */
export function manyOf(draft: Draft, { items }: ReviewView): readonly DecisionWanted[] | undefined {
  const name = draft.act.slice('many '.length)
  const choices = draft.chosen.map((id) => {
    const item = items.find((one) => one.id === id)
    return item?.choices.find((choice: ReviewChoice) => choice.name === name)
  })
  if (choices.length === 0 || choices.includes(undefined)) return undefined
  return choices.flatMap((choice) => choice?.wanted ?? [])
}
