// A condition as lines: each fact with the words that state it, indented under all, any or not.
import type { Condition, FactCondition } from '../../model/index.ts'
import { factText, fullFact, predicateOf } from '../../packs/index.ts'
import type { Scene } from './scene.ts'

const NEST_COLUMNS = 2

export function printCondition(scene: Scene, condition: Condition, indent: number): void {
  const { page } = scene
  const { words, style } = page
  if (condition.kind === 'fact') {
    page.paragraph(style('open', factWords(scene, condition)), indent, NEST_COLUMNS)
    return
  }
  page.paragraph(style('open', words.say(`read.tree.${condition.kind}`)), indent)
  const below = condition.kind === 'not' ? [condition.of] : condition.of
  for (const one of below) printCondition(scene, one, indent + NEST_COLUMNS)
}

/** "condition: “if a ceasefire takes hold” (ceasefire: Russia and Ukraine)". */
function factWords(scene: Scene, { fact, relation, scope, evidence }: FactCondition): string {
  const { page, names } = scene
  const { words } = page
  const quoted = scene.quote(evidence.spans)
  const isPrivate = predicateOf(fact) === undefined
  const meaning = isPrivate ? '' : factText(words, fullFact(words, { fact }, names))
  const said = isPrivate ? quoted : words.say('read.meaning', { said: quoted, meaning })
  // The words of a relation stand in the quote; what is told is how it binds.
  const own = scope !== 'part' && words.has(`read.hangs.${relation}`)
  return words.say(`read.hangs.${own ? relation : scope}`, { said })
}
