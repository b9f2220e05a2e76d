// The life of one facet as steps, each with its cause: a word, a fact, the calendar or a decision.
import type { Answer } from '../../model/index.ts'
import { factsOf } from '../../model/index.ts'
import { canonicalFact } from '../condition/fact.ts'
import { dayAfter } from '../condition/fact-line.ts'
import { verdictOn } from '../decision/verdict.ts'
import type { KeptPosition } from '../identity/kept-position.ts'
import { compareText } from '../order.ts'
import type { Held, Step } from '../word/later-word.ts'
import type { Outcome, Outlook } from './outcome.ts'
import { type State, stateOf } from './standing.ts'
import type { Move } from './weighing.ts'

export type TransitionCause =
  /** `rows` are ids; the first one gave the word. */
  | { readonly kind: 'word'; readonly rows: readonly string[]; readonly speaker: string | null }
  | { readonly kind: 'fact'; readonly fact: string; readonly value: Answer }
  | { readonly kind: 'clock' }
  | { readonly kind: 'decision'; readonly decision: string; readonly author: string }

export interface Transition {
  /** ISO civil date, '' where nothing gives one. */
  readonly on: string
  readonly from?: State
  readonly to: State
  /** How a word relates to the one before it. */
  readonly step?: Step
  readonly cause: TransitionCause
}

/** The day from which a window is over, where the text gives it exactly. */
function overOn({ window }: Held): readonly string[] {
  if (window === undefined || (window.kind !== 'day' && window.kind !== 'range')) return []
  const last = window.latest ?? (window.kind === 'day' ? window.earliest : undefined)
  return last === undefined ? [] : [dayAfter(last)]
}

class Life {
  readonly steps: Transition[] = []
  readonly #outcome: Outcome
  readonly #outlook: Outlook
  #state: State | undefined

  constructor(outcome: Outcome, outlook: Outlook) {
    this.#outcome = outcome
    this.#outlook = outlook
  }

  hear(move: Move, until: string): void {
    const { day, step, deciding } = move
    const rows = deciding.map((row) => row.id)
    const cause = { kind: 'word', rows, speaker: deciding[0]?.speaker ?? null } as const
    this.#turn(day, this.#stateOn(move.held, day), cause, step)
    this.#age(move.held, day, until)
  }

  /** What facts, the calendar and decisions make of a word until the next one is heard. */
  #age(held: Held, from: string, until: string): void {
    const { facts, decisions } = this.#outlook
    const named = held.conditions.flatMap(factsOf).map(({ fact }) => fact)
    const verdicts = decisions.flatMap(({ decided }) =>
      decided.what === 'verdict' ? [decided.on] : [],
    )
    const turns = [...facts.turningDays(named, from, until), ...overOn(held), ...verdicts]
    for (const day of [...new Set(turns)].sort(compareText)) {
      if (day < from || day > until) continue
      const state = this.#stateOn(held, day)
      if (state !== this.#state) this.#turn(day, state, this.#causeOn(held, day, named))
    }
  }

  #causeOn(held: Held, day: string, named: readonly string[]): TransitionCause {
    const { facts, reference, decisions } = this.#outlook
    const verdict = verdictOn(this.#outcome.facet.commitment, held, day, decisions)
    if (verdict !== undefined && verdict.decided.on === day)
      return { kind: 'decision', decision: verdict.id, author: verdict.author }
    const before = new Date(Date.parse(day) - DAY_MILLISECONDS).toISOString().slice(0, day.length)
    const turned = named.find((fact) => facts.valueOn(fact, before) !== facts.valueOn(fact, day))
    if (turned === undefined) return { kind: 'clock' }
    const fact = canonicalFact(turned, reference.vocabulary)
    return { kind: 'fact', fact, value: facts.valueOn(turned, day) }
  }

  #stateOn(held: Held, day: string): State {
    const { reference, facts, decisions } = this.#outlook
    const { facet, deciding, rows } = this.#outcome
    const verdict = verdictOn(facet.commitment, held, day, decisions)
    if (verdict !== undefined) return verdict.decided.verdict
    const action = reference.vocabulary.actions[deciding[0]?.action ?? '']
    const said = (row: KeptPosition) => (row.saidToOn ?? '') <= day
    // Who else tells of a deed is asked for deeds alone: a long history is walked once a step.
    const told = held.stance === 'done' ? rows.filter(said) : []
    const weighing = { ...this.#outcome, held, rows: told, isDenied: false }
    return stateOf(weighing, action, facts, day)
  }

  #turn(on: string, to: State, cause: TransitionCause, step?: Step): void {
    const from = this.#state
    this.#state = to
    this.steps.push({
      on,
      ...(from === undefined ? {} : { from }),
      to,
      ...(step === undefined ? {} : { step }),
      cause,
    })
  }

  /** A denial that leaves nothing to decide, told last. */
  deny(): void {
    const denial = this.#outcome.denials.at(-1)
    if (denial === undefined) return
    const cause = { kind: 'word', rows: [denial.id], speaker: denial.speaker } as const
    this.#turn(denial.saidToOn ?? '', 'disputed', cause)
  }
}

const DAY_MILLISECONDS = 86_400_000

/** Every step of a facet's life up to the outlook's day, oldest first. */
export function transitionsOf(outcome: Outcome, outlook: Outlook): readonly Transition[] {
  const life = new Life(outcome, outlook)
  const { moves } = outcome
  moves.forEach((move, at) => {
    const next = moves.slice(at + 1).find((later) => later.day !== '')?.day
    life.hear(move, next ?? outlook.when.asOf)
  })
  if (outcome.isDenied) life.deny()
  return life.steps
}
