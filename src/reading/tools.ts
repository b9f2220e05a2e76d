// The tools of a report: each stage's findings in a range of a sentence, as positions and events
// ask.
import { conditionsIn, type FactSetting } from './condition/index.ts'
import { copyWith, hitsOf, type Sentence } from './kit/index.ts'
import { type Cast, mentionsIn } from './mention/index.ts'
import type { PositionTools } from './position/index.ts'
import { quantitiesIn } from './quantity/index.ts'
import type { PartyRecord, PartyTable, Scene } from './scene.ts'
import { windowsIn } from './window/index.ts'

/** Words within which the two sides of a truce or a war are named after it. */
const PAIR_WORDS_MAX = 14

/** What a first pass over a report learns of its sides, before any stage asks. */
export interface Survey {
  /** The first two parties named with a fact that binds two alike. */
  pair?: readonly [string, string]
  /** Every party that the pack's names find in the report. */
  readonly named: Set<string>
}

/** Takes a stretch of the report into the survey. */
export function survey(known: Survey, scene: Scene): void {
  known.pair ??= namedPair(scene)
  for (const sentence of scene.sentences) {
    for (const { entry } of hitsOf(sentence, 'parties')) known.named.add(entry.id)
  }
}

/** Makes the tools that positions and events are read with. */
export function makeTools(scene: Scene, cast: Cast, known: Survey): PositionTools {
  const mentions = (sentence: Sentence, from: number, to: number) =>
    mentionsIn(cast, sentence, from, to)
  const setting: FactSetting = {
    reportId: scene.report.id,
    facts: scene.vocabulary.facts,
    mentionsIn: mentions,
    ...mainPair(scene, known),
  }
  return {
    mentionsIn: mentions,
    conditionsIn: (sentence, from, to, bearing, party) =>
      conditionsIn(
        sentence,
        from,
        to,
        party === undefined ? setting : copyWith(setting, { party }),
        bearing,
      ),
    windowsIn: (sentence, from, to) =>
      windowsIn(sentence, from, to, scene.report.publishedOn, 'future'),
    quantitiesIn,
  }
}

/**
 * The two sides that the report is about: those named with a fact that binds two alike; else those
 * of the one known conflict whose sides the report both names.
 */
function mainPair(scene: Scene, known: Survey): { mainPair?: readonly [string, string] } {
  const pair = known.pair ?? knownConflict(scene, known.named)
  return pair === undefined ? {} : { mainPair: pair }
}

function namedPair(scene: Scene): readonly [string, string] | undefined {
  for (const sentence of scene.sentences) {
    for (const hit of hitsOf(sentence, 'facts')) {
      if (scene.vocabulary.facts[hit.entry.id]?.symmetric !== true) continue
      const states = hitsOf(sentence, 'parties', hit.to, hit.to + PAIR_WORDS_MAX)
        .map(({ entry }) => entry.id)
        .filter((id) => id.startsWith('country:'))
      const [one, other] = [...new Set(states)]
      if (one !== undefined && other !== undefined) return [one, other]
    }
  }
  return undefined
}

function knownConflict(
  scene: Scene,
  named: ReadonlySet<string>,
): readonly [string, string] | undefined {
  const { publishedOn } = scene.report
  if (publishedOn === undefined) return undefined
  const fitting = conflictsIn(scene.parties).filter(
    ({ members, from, to }) =>
      members?.length === 2 &&
      members.every((id) => named.has(id)) &&
      (from ?? '') <= publishedOn &&
      publishedOn <= (to ?? '9'),
  )
  const [one, other] = fitting.length === 1 ? (fitting[0]?.members ?? []) : []
  return one === undefined || other === undefined ? undefined : [one, other]
}

const CONFLICTS = new WeakMap<PartyTable, readonly PartyRecord[]>()

/** The wars among hundreds of parties: looked for once, and asked about by every report. */
function conflictsIn(parties: PartyTable): readonly PartyRecord[] {
  const known = CONFLICTS.get(parties)
  if (known !== undefined) return known
  const found = Object.values(parties).filter(({ kind }) => kind === 'conflict')
  CONFLICTS.set(parties, found)
  return found
}
