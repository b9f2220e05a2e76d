// What changed, as one sentence and the few details beside it, for every face.
import type { Quantity, Window } from '../../model/index.ts'
import { factText, fullFact } from './fact.ts'
import { partyName, type Sizes, sizedName } from './group.ts'
import { type About, cellSentence, type NamesById, type SaidCell } from './saying.ts'
import type { Sentence, Words } from './words.ts'

/** A cell as a change shows it, before or after. */
export interface ChangedCell extends SaidCell {
  readonly state: string
  readonly marks: readonly string[]
  readonly conditions: readonly string[]
  readonly window?: Window
  readonly contradicted: boolean
}

export interface ChangedSide {
  readonly cell: ChangedCell
  readonly quantity: readonly Quantity[]
}

interface Place {
  readonly commitment: string
  readonly party: string
  readonly action: string
  readonly object?: string
}

interface Counted {
  readonly stated: number
  readonly named: readonly string[]
  readonly left: readonly string[]
  readonly disputed: readonly string[]
  readonly unaccounted: number
  readonly unit?: string
}

/** As much of a change as its words need, whatever else it carries. */
export type ToldChange =
  | (Place & {
      readonly kind: 'came' | 'changed' | 'ended' | 'restated' | 'gone'
      readonly before?: ChangedSide
      readonly after?: ChangedSide
      readonly steps: readonly { readonly step: string }[]
    })
  | {
      readonly kind: 'fact'
      readonly fact: string
      readonly before: string
      readonly after: string
      readonly said?: string
      readonly lang?: string
    }
  | (Place & { readonly kind: 'count'; readonly before?: Counted; readonly after?: Counted })
  | (Place & {
      readonly kind: 'contradiction'
      readonly contradiction: { readonly kind: string; readonly arose: boolean }
    })
  | {
      readonly kind: 'retold' | 'copied'
      readonly publisher?: string
      readonly title?: string
      readonly commitments: readonly string[]
      readonly copies?: { readonly before: number; readonly after: number }
    }

/** The names and words that a list of changes brings with it. */
export interface ChangeNames {
  readonly parties: NamesById
  readonly sizes?: Sizes
  readonly facts: readonly {
    readonly fact: string
    readonly said?: string
    readonly lang?: string
  }[]
}

function aboutOf(words: Words, { party, action, object }: Place, names: ChangeNames) {
  const about: About = {
    party,
    name: partyName(words, party, names),
    action,
    object,
  }
  return about
}

function factWords(words: Words, fact: string, { facts, parties }: ChangeNames): string {
  const known = facts.find((one) => one.fact === fact)
  return factText(words, fullFact(words, { ...known, fact }, parties))
}

/** The change as a sentence. */
export function changeSentence(words: Words, change: ToldChange, names: ChangeNames): Sentence {
  switch (change.kind) {
    case 'fact': {
      const { fact, after, said, lang } = change
      const own = {
        fact,
        ...(said === undefined ? {} : { said }),
        ...(lang === undefined ? {} : { lang }),
      }
      const name = factText(words, fullFact(words, own, names.parties))
      return { key: `change.fact.${after}`, values: { fact: name } }
    }
    case 'count':
      return countSentence(words, change, names)
    case 'contradiction': {
      const about = aboutOf(words, change, names)
      const said = cellSentence(words, about, undefined, names.parties)
      const key = change.contradiction.arose ? 'arose' : 'closed'
      const kind = words.label('contradiction', change.contradiction.kind)
      const values = { kind, said: words.say(said.key, said.values ?? {}) }
      return { key: `change.contradiction.${key}`, values }
    }
    case 'retold':
    case 'copied': {
      const outlet = change.publisher ?? change.title ?? words.say('source.unnamed')
      const { before = 0, after = 0 } = change.copies ?? {}
      const count = change.kind === 'retold' ? change.commitments.length : after - before
      return { key: `change.${change.kind}`, values: { outlet, count } }
    }
    default:
      return cellChangeSentence(words, change, names)
  }
}

function cellChangeSentence(
  words: Words,
  change: Extract<ToldChange, { steps: unknown }>,
  names: ChangeNames,
): Sentence {
  const { kind, before, after, steps } = change
  const about = aboutOf(words, change, names)
  const shown = kind === 'gone' ? before : after
  const said = cellSentence(words, about, shown?.cell, names.parties)
  if (kind === 'gone') return wrap(words, 'change.gone', said)
  if (kind === 'restated') {
    const step = steps.at(-1)?.step ?? ''
    const key = `change.restated.${step}`
    return wrap(words, words.has(key) ? key : 'change.restated.other', said)
  }
  if (before === undefined || after === undefined) return said
  const isNewWord = speech(before.cell) !== speech(after.cell)
  if (isNewWord || before.cell.state === after.cell.state) return said
  const { party, action, object } = about
  const bare = cellSentence(words, { ...about, party, action, object }, undefined, names.parties)
  const values = {
    said: words.say(bare.key, bare.values ?? {}).replace(/[.]$/, ''),
    before: words.label('state', before.cell.state),
    after: words.label('state', after.cell.state),
  }
  return { key: 'change.state', values }
}

function speech({ stance, negated, voice, attributedTo }: SaidCell): string {
  return [stance, negated, voice, attributedTo].join(' ')
}

function wrap(words: Words, key: string, said: Sentence): Sentence {
  return { key, values: { said: words.say(said.key, said.values ?? {}) } }
}

function countSentence(
  words: Words,
  change: Extract<ToldChange, { kind: 'count' }>,
  names: ChangeNames,
): Sentence {
  const { before, after } = change
  const { stated, unit } = after ?? before ?? { stated: 0 }
  const group = sizedName(words, stated, unit) ?? partyName(words, change.party, names)
  const added = (place: 'named' | 'left' | 'disputed') =>
    (after?.[place] ?? []).filter((party) => before?.[place].includes(party) !== true)
  const told = (parties: readonly string[]) =>
    words.list(parties.map((party) => words.name(party, names.parties[party]).text))
  for (const place of ['left', 'disputed', 'named'] as const) {
    const parties = added(place)
    if (before === undefined || parties.length === 0) continue
    const values = { group, names: told(parties), count: parties.length }
    return { key: `change.count.${place}`, values }
  }
  if (before !== undefined && after !== undefined && before.stated !== after.stated)
    return { key: 'change.count.size', values: { before: before.stated, after: after.stated } }
  const { named = [], unaccounted = 0 } = after ?? before ?? {}
  return { key: 'change.count.other', values: { group, named: named.length, unaccounted } }
}

/** What else is another than before, one line each: conditions, time, amount, marks. */
export function changeDetails(
  words: Words,
  change: ToldChange,
  names: ChangeNames,
): readonly string[] {
  if (!('steps' in change) || change.before === undefined || change.after === undefined) return []
  const { before, after } = change
  const [was, now] = [before.cell, after.cell]
  const fresh = (mine: readonly string[], theirs: readonly string[]) =>
    mine.filter((one) => !theirs.includes(one))
  const lines = [
    ...fresh(now.conditions, was.conditions).map((fact) =>
      words.say('change.condition.added', { fact: factWords(words, fact, names) }),
    ),
    ...fresh(was.conditions, now.conditions).map((fact) =>
      words.say('change.condition.lifted', { fact: factWords(words, fact, names) }),
    ),
    ...fresh(now.marks, was.marks).map((mark) =>
      words.say('change.mark.added', { mark: words.label('mark', mark) }),
    ),
    ...fresh(was.marks, now.marks).map((mark) =>
      words.say('change.mark.lifted', { mark: words.label('mark', mark) }),
    ),
  ]
  const moved = [
    ['window', was.window?.text ?? '', now.window?.text ?? ''],
    ['quantity', amounts(words, before), amounts(words, after)],
  ] as const
  for (const [what, earlier, later] of moved) {
    if (earlier === later) continue
    const key = earlier === '' ? 'added' : later === '' ? 'lifted' : 'moved'
    lines.push(words.say(`change.${what}.${key}`, { before: earlier, after: later }))
  }
  if (was.contradicted !== now.contradicted)
    lines.push(words.say(`change.contradicted.${now.contradicted ? 'yes' : 'no'}`))
  return lines
}

function amounts(words: Words, { quantity }: ChangedSide): string {
  const texts = quantity.map(({ text }) => text.trim()).filter((text) => text !== '')
  return texts.length === 0 ? '' : words.list([...new Set(texts)])
}
