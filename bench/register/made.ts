// Registers made by rule: the same size gives the same reports, and the largest commitment holds
// one position in a hundred.
import { createHash } from 'node:crypto'
import { drawFrom } from '../../src/corpus/index.ts'
import type { FactCondition, Party, Position, Reading, Statement } from '../../src/model/index.ts'

/** Positions a report. */
export const POSITIONS_A_REPORT = 10
/** Days over which reports are spread, and the last of them. */
const DAYS = 730
export const LAST_DAY = '2031-03-03'
const SEED = 20310304
/** Share of all positions that the largest commitment holds. */
const LARGEST_SHARE = 0.01
/** Weights of the others fall with their rank to this power. */
const SKEW = 0.6
/** Commitments grow with the root of the positions: a world has only so many parties and deeds. */
const COMMITMENTS_A_ROOT = 20
/** One commitment in so many hangs on a fact. */
const CONDITIONAL = 20
const OUTLETS = 40
const DAY_MILLISECONDS = 86_400_000

interface MadeCommitment {
  readonly party: string
  readonly action: string
  readonly role: 'place' | 'beneficiary' | 'target'
  readonly object: string
  readonly fact?: string
}

const ACTIONS = [
  ['deploy', 'place'],
  ['fund', 'beneficiary'],
  ['arm', 'beneficiary'],
  ['train', 'beneficiary'],
  ['sanction', 'target'],
  ['lift-sanctions', 'target'],
  ['aid', 'beneficiary'],
  ['guarantee', 'beneficiary'],
  ['recognise', 'target'],
  ['withdraw-forces', 'place'],
] as const

export interface World {
  readonly commitments: readonly MadeCommitment[]
  /** Draws a commitment: 0 is the largest. */
  draw(random: () => number): number
}

/** @param states ids of states, of which parties and objects are taken in turn */
export function makeWorld(positions: number, states: readonly string[]): World {
  const count = Math.round(COMMITMENTS_A_ROOT * Math.sqrt(positions))
  const commitments = Array.from({ length: count }, (_, at): MadeCommitment => {
    const [action, role] = ACTIONS[at % ACTIONS.length] as (typeof ACTIONS)[number]
    const turn = Math.floor(at / ACTIONS.length)
    const party = states[turn % states.length] as string
    const other = (turn + 1 + Math.floor(turn / states.length)) % states.length
    const object = states[other] as string
    const sides = [object, states[(other + 7) % states.length] as string].sort()
    return {
      party,
      action,
      role,
      object,
      ...(at % CONDITIONAL === 0 ? { fact: `ceasefire(${sides.join(',')})` } : {}),
    }
  })
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank < count; rank += 1) {
    sum += (rank + 1) ** -SKEW
    sums.push(sum)
  }
  return {
    commitments,
    draw: (random) => {
      if (random() < LARGEST_SHARE) return 0
      const wanted = random() * sum
      let [low, high] = [0, sums.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sums[middle] as number) < wanted) low = middle + 1
        else high = middle
      }
      return low + 1
    },
  }
}

const WORDS = 'delegation harbour minister talks border grain winter council envoy budget convoy'
  .concat(' ferry treaty morning session officials region agency bridge railway hospital summit')
  .concat(' customs pipeline frontier observers village tariff mission election reserve battalion')
  .split(' ')

const FORMS = [
  ['pledged', 'will'],
  ['pledged', 'will'],
  ['committed', 'has agreed to'],
  ['willing', 'is ready to'],
  ['declined', 'will not'],
  ['deferred', 'has not decided to'],
] as const

/** A report of the world, by its number; `of` names the commitments that it must speak of. */
export function makeReport(
  world: World,
  reports: number,
  number: number,
  of?: readonly number[],
): Reading {
  const random = drawFrom(SEED + number)
  const day = new Date(
    Date.parse(LAST_DAY) -
      Math.floor(((reports - 1 - Math.min(number, reports - 1)) / reports) * DAYS) *
        DAY_MILLISECONDS,
  )
  const publishedOn = day.toISOString().slice(0, LAST_DAY.length)
  const chosen = of ?? drawn(world, random)
  const statements: Statement[] = []
  const positions: Position[] = []
  const parties = new Map<string, Party>()
  let text = `Dispatch ${number}.`
  const say = (words: string): readonly [number, number] => {
    const start = text.length + 1
    text = `${text} ${words}`
    return [start, text.length]
  }
  const filler = () =>
    Array.from({ length: 6 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
  for (const at of chosen) {
    const { party, action, role, object, fact } = world.commitments[at] as MadeCommitment
    const [stance, verb] = FORMS[Math.floor(random() * FORMS.length)] as (typeof FORMS)[number]
    for (const id of [party, object])
      if (!parties.has(id))
        parties.set(id, { id, kind: 'state', names: [{ text: nameOf(id), lang: 'en' }] })
    const start = say(`${filler()}. ${nameOf(party)} said`)
    const cue = text.length - 'said'.length
    const content = say(`that it ${verb} ${action} for ${nameOf(object)}`)
    const hangs = fact !== undefined && stance !== 'declined'
    const words = hangs ? say('once the fighting has stopped') : undefined
    text = `${text}.`
    const speaker = cue - 1 - nameOf(party).length
    const id = `s${cue}`
    statements.push({
      id,
      cue: { lemma: 'say', act: 'say', spans: [[cue, cue + 4]] },
      speaker: { party, spans: [[Math.max(start[0], speaker), cue - 1]], resolution: 'named' },
      form: 'indirect',
      content: { spans: [[content[0], words?.[1] ?? content[1]]] },
    })
    const condition: FactCondition | undefined =
      words === undefined
        ? undefined
        : {
            kind: 'fact',
            fact: fact as string,
            relation: 'if',
            scope: 'gate',
            evidence: { spans: [words] },
          }
    positions.push({
      id: `p${content[0]}`,
      statement: id,
      party,
      action,
      stance,
      [role]: object,
      ...(condition === undefined ? {} : { condition }),
      evidence: { spans: [content] },
    })
  }
  text = `${text} ${filler()}.`
  return {
    schema: 'mithaq/reading/1',
    reader: 'bench 1',
    report: {
      id: createHash('sha256').update(text).digest('hex').slice(0, 32),
      lang: 'en',
      text,
      title: `Dispatch ${number}`,
      publisher: `Outlet ${Math.floor(random() * OUTLETS)}`,
      publishedOn,
      copies: [],
    },
    parties: [...parties.values()],
    statements,
    positions,
    events: [],
    notices: [],
  }
}

/** Each commitment once a report. */
function drawn(world: World, random: () => number): readonly number[] {
  const found = new Set<number>()
  while (found.size < POSITIONS_A_REPORT) found.add(world.draw(random))
  return [...found]
}

function nameOf(id: string): string {
  return `Land ${id.slice(id.indexOf(':') + 1)}`
}
