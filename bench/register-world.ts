// Registers for the bench: readings drawn from a seed, as many positions as are asked for, a few
// commitments much spoken of and many hardly; the largest holds a hundredth of all.
import type { Position, Vocabulary } from '../src/model/index.ts'
import type { Draft } from '../src/register/index.ts'

const SHARE_OF_LARGEST = 0.01
/** How fast commitments grow smaller from the largest on. */
const SKEW = 0.6
const POSITIONS_A_REPORT = 5
const FIRST_DAY = Date.UTC(2016, 0, 1)
const DAYS = 3600
const DAY_MILLISECONDS = 86_400_000
const OUTLETS = 200

export interface Deed {
  readonly party: string
  readonly action: string
  readonly object: string
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Sizes of commitments, the largest first; their sum is `positions`. */
function sizesOf(positions: number): readonly number[] {
  const largest = Math.max(2, Math.round(positions * SHARE_OF_LARGEST))
  const sizes: number[] = []
  for (let left = positions; left > 0; left -= sizes.at(-1) ?? 1)
    sizes.push(Math.min(left, Math.max(1, Math.round(largest / (sizes.length + 1) ** SKEW))))
  return sizes
}

const STATES = Array.from({ length: 180 }, (_, at) => {
  const [first, second] = [Math.floor(at / 26), at % 26]
  return `country:${String.fromCharCode(65 + first, 65 + second)}`
})

const STANCES = [
  ...(['pledged', 'pledged', 'committed', 'willing', 'declined', 'deferred'] as const),
  ...(['considering', 'expected', 'urged', 'underway', 'done'] as const),
]

export class RegisterWorld {
  readonly deeds: readonly Deed[]
  readonly #draw: () => number
  readonly #vocabulary: Vocabulary
  /** Which deed each position speaks of, in the order in which they are told. */
  readonly #order: Uint32Array
  #reports = 0

  constructor(positions: number, seed: number, vocabulary: Vocabulary) {
    this.#draw = drawer(seed)
    this.#vocabulary = vocabulary
    const actions = Object.values(vocabulary.actions).filter(({ object }) => object !== 'none')
    const sizes = sizesOf(positions)
    this.deeds = sizes.map((_, at): Deed => {
      const action = actions[at % actions.length]?.id ?? 'support'
      const party = STATES[at % STATES.length] ?? ''
      const object = STATES[(at * 7 + Math.floor(at / STATES.length) + 1) % STATES.length] ?? ''
      return { party, action, object }
    })
    this.#order = new Uint32Array(positions)
    let at = 0
    sizes.forEach((size, deed) => {
      this.#order.fill(deed, at, at + size)
      at += size
    })
    for (let last = positions - 1; last > 0; last -= 1) {
      const other = Math.floor(this.#draw() * (last + 1))
      const kept = this.#order[last] ?? 0
      this.#order[last] = this.#order[other] ?? 0
      this.#order[other] = kept
    }
  }

  /** All reports, oldest first. */
  *reports(): Generator<Draft> {
    const { length } = this.#order
    for (let at = 0; at < length; at += POSITIONS_A_REPORT) {
      const deeds = [...this.#order.subarray(at, at + POSITIONS_A_REPORT)]
      yield this.#report(deeds, dayAt(Math.floor((at / length) * DAYS)))
    }
  }

  /** One more report, of the day after all others: it speaks of the largest commitment alone. */
  another(): Draft {
    return this.#report([0], dayAt(DAYS + 1))
  }

  #report(deeds: readonly number[], day: string): Draft {
    this.#reports += 1
    const id = `report${String(this.#reports).padStart(10, '0')}`
    const outlet = Math.floor(this.#draw() * OUTLETS)
    const positions = deeds.map((deed, at) => this.#position(this.deeds[deed] as Deed, at))
    return {
      v: 1,
      audience: 'open',
      author: 'bench',
      body: {
        kind: 'reading',
        origin: { kind: 'file', name: id },
        reading: {
          schema: 'mithaq/reading/1',
          reader: 'bench',
          report: { id, lang: 'en', publisher: `outlet ${outlet}`, publishedOn: day, copies: [] },
          parties: [],
          statements: positions.map(({ party }, at) => ({
            id: `s${at}`,
            cue: { lemma: 'say', act: 'say', spans: [[at * 100, at * 100 + 4]] },
            speaker: { party, spans: [[at * 100, at * 100 + 4]], resolution: 'named' },
            form: 'indirect',
            content: { spans: [[at * 100, at * 100 + 60]] },
          })),
          positions,
          events: [],
          notices: [],
        },
      },
    }
  }

  #position({ party, action, object }: Deed, at: number): Position {
    const draw = this.#draw
    const role = this.#vocabulary.actions[action]?.object ?? 'beneficiary'
    const spans = [[at * 100, at * 100 + 60]] as const
    const condition = {
      kind: 'fact',
      fact: `ceasefire(${object},${STATES[0]})`,
      relation: 'if',
      scope: 'gate',
      evidence: { spans },
    } as const
    return {
      id: `p${at}`,
      statement: `s${at}`,
      party,
      action,
      stance: STANCES[Math.floor(draw() * STANCES.length)] ?? 'pledged',
      [role]: object,
      ...(draw() < 0.2 ? { condition } : {}),
      ...(draw() < 0.1 ? { domains: [draw() < 0.5 ? 'land' : 'sea'] } : {}),
      evidence: { spans },
    }
  }
}

function dayAt(days: number): string {
  return new Date(FIRST_DAY + days * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

/** The day in the middle of all reports. */
export const MIDDLE_DAY = dayAt(DAYS / 2)
