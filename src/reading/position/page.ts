// The page: one sentence laid open for its positions, with everything the other stages found in it.
import type { Position, PositionGrounds, Quantity } from '../../model/index.ts'
import type { Deed as Bearing, FoundCondition } from '../condition/index.ts'
import { DEED, futureShape, type Hit, hitAt, type Sentence } from '../kit/index.ts'
import type { Mention } from '../mention/index.ts'
import type { Scene } from '../scene.ts'
import type { ReadStatement } from '../speech/index.ts'
import type { FoundWindow } from '../window/index.ts'
import { type Actor, actorsOf } from './actor.ts'
import type { Chain } from './chain.ts'
import { hangingIn, holdersOf, possibleConditions } from './circumstance.ts'
import { canMakeChain } from './draft.ts'
import { type Ground, groundOf } from './ground.ts'
import { namedIn } from './named.ts'
import type { Subject } from './party.ts'
import { countEnded, grouped } from './range.ts'
import { scan } from './scan.ts'
import { type Sign, signsOf } from './sign.ts'

export interface FoundQuantity {
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
}

/** The stages that the positions build upon, each over tokens `[from, to)` of a sentence. */
export interface PositionTools {
  mentionsIn(sentence: Sentence, from: number, to: number): readonly Mention[]
  /** `bearing`: the polarity of what the conditions stand with; `party`: who is bound by it. */
  conditionsIn(
    sentence: Sentence,
    from: number,
    to: number,
    bearing: Bearing,
    party?: string,
  ): readonly FoundCondition[]
  windowsIn(sentence: Sentence, from: number, to: number): readonly FoundWindow[]
  quantitiesIn(sentence: Sentence, from: number, to: number): readonly FoundQuantity[]
}

/** What earlier sentences of the report leave behind for later ones. */
export interface Memory {
  readonly positions: Position[]
  /** Why each position was read so; kept only where somebody asks. */
  readonly grounds?: PositionGrounds[]
  readonly subjects: Subject[]
  /** Institutions by the first word of their full name, the latest kept. */
  readonly shortNames: Map<string, string>
  /** Parties that were named together, the latest last. */
  readonly lists: (readonly string[])[]
  /** Whom people without a nation of their own turned out to speak for. */
  readonly spokenFor: Map<string, string>
}

export interface Page {
  readonly scene: Scene
  readonly tools: PositionTools
  readonly sentence: Sentence
  readonly told: readonly ReadStatement[]
  readonly ground: Ground
  readonly chains: readonly Chain[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly quantities: readonly FoundQuantity[]
  /** Everything that could be a condition. */
  readonly conditions: readonly FoundCondition[]
  readonly windows: readonly FoundWindow[]
  /** Conditions and windows by the place of the chain that holds them; -1: nobody's. */
  readonly held: {
    readonly conditions: ReadonlyMap<number, readonly FoundCondition[]>
    readonly windows: ReadonlyMap<number, readonly FoundWindow[]>
  }
  readonly memory: Memory
}

/** Opens a sentence; undefined where nothing in it governs or names a deed. */
export function pageOf(
  scene: Scene,
  sentence: Sentence,
  told: readonly ReadStatement[],
  tools: PositionTools,
  memory: Memory,
): Page | undefined {
  if (!speaksOfDeeds(sentence) && !(told.length > 0 && hasUnlisted(sentence))) return undefined
  const end = sentence.tokens.length
  const signs = heardSigns(sentence, told)
  const mentions = namedIn(sentence, signs, tools.mentionsIn)
  const walls = wallsOf(sentence, told)
  // Noun phrases are learnt from; all else is looked for only where a chain can come of it.
  const isQuiet = !signs.some((here) => here.some(canMakeChain))
  const conditions = isQuiet ? [] : possibleConditions(sentence, told, walls, tools)
  const windows = isQuiet ? [] : windowsBeside(conditions, tools.windowsIn(sentence, 0, end))
  const hanging = hangingIn(sentence, conditions)
  const own = mentions.reduce((all, one) => namesFirst(sentence, all, one.from), signs)
  const ground = groundOf(sentence, own, mentions, [...conditions, ...windows], walls, hanging)
  const chains = isQuiet ? [] : scan(ground)
  return {
    scene,
    tools,
    sentence,
    told,
    ground,
    chains,
    mentions,
    conditions,
    windows,
    actors: chains.length === 0 ? [] : actorsOf(ground),
    quantities: chains.length === 0 ? [] : tools.quantitiesIn(sentence, 0, end),
    held: {
      conditions: grouped(conditions, holdersOf(ground, chains, conditions)),
      windows: grouped(windows, holdersOf(ground, chains, windows)),
    },
    memory,
  }
}

/** Windows that do not begin inside a condition. */
function windowsBeside(
  conditions: readonly FoundCondition[],
  windows: readonly FoundWindow[],
): readonly FoundWindow[] {
  return windows.filter((one) => {
    const next = conditions[countEnded(conditions, one.from)]
    return next === undefined || next.from > one.from
  })
}

/**
 * Something governs, does, or hangs on a condition; a sentence of nouns and names promises
 * nothing.
 */
function speaksOfDeeds(sentence: Sentence): boolean {
  return (sentence.gist & DEED) !== 0 && sentence.traits.some((traits) => (traits & DEED) !== 0)
}

/** In somebody's words a verb in the future that no list holds is a deed too. */
function hasUnlisted(sentence: Sentence): boolean {
  return sentence.hits.some(
    (hits, at) => hits.length === 0 && futureShape(sentence, at) !== undefined,
  )
}

/** Cues that are governors too: what they report is what they ask, hope or refuse. */
const GOVERNING: ReadonlySet<string> = new Set([
  'promise',
  'refuse',
  'rule-out',
  'ask',
  'hope',
  'foresee',
  'deny',
  'offer',
  'proclaim',
])

/** Signs of the sentence; a cue that only reports is no sign. */
function heardSigns(sentence: Sentence, told: readonly ReadStatement[]): (readonly Sign[])[] {
  const cues = new Set(told.map((one) => one.draft.frame.cue.hit.from))
  const governs = ({ kind, id }: Sign) => kind === 'operator' && GOVERNING.has(id)
  return signsOf(sentence).map((signs, at) => (cues.has(at) ? signs.filter(governs) : signs))
}

/** A word that begins a name or title is no verb that happens to have its letters. */
function namesFirst(
  sentence: Sentence,
  signs: (readonly Sign[])[],
  at: number,
): (readonly Sign[])[] {
  const hits = sentence.hits[at] ?? []
  const glue = ({ before, after }: Hit) => before.length + after.length
  const naming = hits.filter(({ entry }) => entry.file === 'offices' || entry.file === 'parties')
  const least = Math.min(...naming.map(glue))
  const here = signs[at] ?? []
  signs[at] = here.filter(
    (sign) => glue(sign.hit) < least || (sign.form === 'nominal' && glue(sign.hit) === least),
  )
  return signs
}

/** Where one speaker's words begin or end; a cue that is a governor itself lets its chain go on. */
function wallsOf(sentence: Sentence, told: readonly ReadStatement[]): Ground['walls'] {
  const walls = new Map<number, number | undefined>()
  for (const { content, draft } of told) {
    const { cue } = draft.frame
    if (!walls.has(content.to)) walls.set(content.to, undefined)
    if (hitAt(sentence, cue.hit.from, 'stances') === undefined) walls.set(cue.from, undefined)
    walls.set(content.from, cue.hit.from)
  }
  return walls
}
