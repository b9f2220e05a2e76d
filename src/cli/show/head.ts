// The sentence over an item, by the cell that decides: the one in dispute, else the first.
import { deedOf } from '../../packs/index.ts'
import type { CommitmentView } from '../../service/contract/index.ts'
import type { Page } from '../terminal/page.ts'
import { type Known, partyWords } from '../view/cell.ts'

/** "Germany has put off the decision whether to send troops to Ukraine." */
export function headWords(page: Page, item: CommitmentView, known: Known): string {
  const { words } = page
  const cell = item.cells.find((one) => one.contradicted) ?? item.cells[0]
  const party = page.name(words.name(item.party, item.names))
  const object = item.object ?? cell?.object
  const named = object === undefined ? undefined : partyWords(page, object, known)
  const deed = deedOf(words, item.action, named)
  if (cell === undefined) return words.say('commitment.bare', { party, deed })
  const { stance, negated, attributedTo, voice } = cell
  const values = {
    party,
    deed,
    gender: words.gender(item.party),
    stance: words.label('stance', stance),
    speaker: attributedTo === undefined ? '' : partyWords(page, attributedTo, known),
    speakerGender: words.gender(attributedTo),
  }
  const isAsked = attributedTo !== undefined && voice === 'asked'
  const wanted = `commitment.${stance}${isAsked ? '-by' : negated ? '-not' : ''}`
  const other = negated ? 'commitment.other-not' : 'commitment.other'
  const said = words.say(words.has(wanted) ? wanted : other, values)
  if (attributedTo === undefined || isAsked) return said
  return words.say('commitment.according', { speaker: values.speaker, said })
}
