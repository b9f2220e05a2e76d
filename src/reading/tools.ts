// The tools of a report: each stage's findings in a range of a sentence, as positions and events ask.
import { conditionsIn, type FactSetting } from './condition/index.ts'
import { hitsOf, type Sentence } from './kit/index.ts'
import { type Cast, mentionsIn } from './mention/index.ts'
import type { PositionTools } from './position/index.ts'
import { quantitiesIn } from './quantity/index.ts'
import type { Scene } from './scene.ts'
import { windowsIn } from './window/index.ts'

/** Words within which the two sides of a truce or a war are named after it. */
const PAIR_WORDS_MAX = 14

/** Makes the tools that positions and events are read with. */
export function makeTools(scene: Scene, cast: Cast): PositionTools {
  const mentions = (sentence: Sentence, from: number, to: number) =>
    mentionsIn(cast, sentence, from, to)
  const setting: FactSetting = {
    reportId: scene.report.id,
    facts: scene.vocabulary.facts,
    mentionsIn: mentions,
    ...mainPair(scene),
  }
  return {
    mentionsIn: mentions,
    conditionsIn: (sentence, from, to, bearing, party) =>
      conditionsIn(
        sentence,
        from,
        to,
        party === undefined ? setting : { ...setting, party },
        bearing,
      ),
    windowsIn: (sentence, from, to) =>
      windowsIn(sentence, from, to, scene.report.publishedOn, 'future'),
    quantitiesIn,
  }
}

/** The two sides that the report is about: the first two states named with a fact that binds two alike. */
function mainPair(scene: Scene): { mainPair?: readonly [string, string] } {
  for (const sentence of scene.sentences) {
    for (const hit of hitsOf(sentence, 'facts')) {
      if (scene.vocabulary.facts[hit.entry.id]?.symmetric !== true) continue
      const states = hitsOf(sentence, 'parties', hit.to, hit.to + PAIR_WORDS_MAX)
        .map(({ entry }) => entry.id)
        .filter((id) => id.startsWith('country:'))
      const [one, other] = [...new Set(states)]
      if (one !== undefined && other !== undefined) return { mainPair: [one, other] }
    }
  }
  return {}
}
