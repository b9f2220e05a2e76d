// One position: who will, won't, may or should do what; then its conditions, its time and its
// words.
import type { Position } from '../../model/index.ts'
import { deedOf } from '../../packs/index.ts'
import type { Shared } from './account.ts'
import { printCondition } from './condition.ts'
import { detailsOf } from './detail.ts'
import { printPositionGrounds } from './grounds.ts'
import { objectOf } from './object.ts'
import type { Scene } from './scene.ts'

const MARK_COLUMNS = 2

/** Each position as a sentence, what it hangs on and the words that show it below. */
export function printPositions(scene: Scene, groups: readonly Shared[], indent: number): void {
  const { page } = scene
  for (const shared of groups) {
    const [position] = shared
    page.paragraph(`- ${positionWords(scene, shared)}`, indent, MARK_COLUMNS)
    const below = indent + MARK_COLUMNS
    if (position.condition !== undefined) printCondition(scene, position.condition, below)
    for (const detail of detailsOf(scene, position)) page.paragraph(detail, below, MARK_COLUMNS)
    page.paragraph(page.style('faint', scene.quote(position.evidence.spans)), below, 1)
    for (const { id } of shared) printPositionGrounds(scene, id, below)
  }
}

/** "Germany has put off the decision whether to send troops to Ukraine." */
export function positionWords(scene: Scene, shared: Shared): string {
  const { page, names } = scene
  const { words, style } = page
  const [position] = shared
  const { stance, negated, denies, attributedTo, party } = position
  const deeds = shared.map((one) => {
    const object = objectOf(scene, one)
    return deedOf(
      words,
      one.action,
      object === undefined ? undefined : page.name(scene.name(object)),
    )
  })
  const deed = scoped(scene, words.list(deeds), position)
  const bare = `commitment.${stance}${negated ? '-not' : ''}`
  const isAsked = attributedTo !== undefined && words.has(`commitment.${stance}-by`) && !negated
  const key = [isAsked ? `commitment.${stance}-by` : bare].find(words.has)
  const values = {
    party: style('strong', page.name(scene.name(party))),
    gender: words.gender(party),
    deed,
    stance: words.label('stance', stance),
    speaker: scene.name(attributedTo),
    speakerGender: words.gender(attributedTo),
  }
  const other = negated ? 'commitment.other-not' : 'commitment.other'
  const said = words.say(party === null ? openKey(attributedTo) : (key ?? other), values)
  if (denies) return words.say('read.denied', { said })
  if (attributedTo === undefined || isAsked || party === null) return said
  return words.say('commitment.according', {
    speaker: words.name(attributedTo, names[attributedTo]),
    said,
  })
}

/** Nobody is named to do it; who asks for it may be. */
function openKey(attributedTo: string | undefined): string {
  return attributedTo === undefined ? 'read.open-party' : 'read.open-party-by'
}

/** The deed with the domains that the text names. */
function scoped({ page: { words } }: Scene, deed: string, position: Position): string {
  const { domains = [], domainMode } = position
  if (domains.length === 0) return deed
  const said = domains.map((domain) => {
    return words.has(`domain.${domain}`)
      ? words.say(`domain.${domain}`)
      : words.label('domain', domain)
  })
  const scope = words.list(said, domainMode === 'any' ? 'disjunction' : 'conjunction')
  return words.say('board.scoped', { deed, scope })
}
