// The one sentence over a commitment: who, what and how firmly, by the cell that decides.
import type { BoardCell, CommitmentView } from '../../service/contract/index.ts'
import { deedOf } from '../words/deed.ts'
import { sizedName } from '../words/group.ts'
import type { Name } from '../words/name.ts'
import type { Sentence, Words } from '../words/words.ts'

/** The cell that the page speaks of first: the one in dispute, else the first. */
export function leadingCell(view: CommitmentView): BoardCell | undefined {
  return view.cells.find((cell) => cell.contradicted) ?? view.cells[0]
}

/** The party by its name, a group known by its size by its count. */
export function partyOf(view: CommitmentView, words: Words): Name {
  const sized = sizedName(words, view.collective?.stated, view.collective?.sizeUnit)
  return sized ?? words.name(view.party, view.names)
}

/** "Germany has put off its decision to send troops to Ukraine." */
export function commitmentHead(view: CommitmentView, words: Words): Sentence {
  const party = partyOf(view, words)
  const cell = leadingCell(view)
  const object = view.object ?? cell?.object
  const named = object === undefined ? undefined : words.name(object, view.parties[object]).text
  const deed = deedOf(words, view.action, named)
  if (cell === undefined) return { key: 'commitment.bare', values: { party, deed } }
  const values = { party, gender: words.gender(view.party), deed }
  const kind = cell.negated ? `${cell.stance}-not` : cell.stance
  const key = words.has(`commitment.${kind}`) ? `commitment.${kind}` : 'commitment.other'
  const sentence = { key, values: { ...values, stance: words.label('stance', cell.stance) } }
  return attributed(sentence, cell, view, words)
}

/** A word of others says whose word it is. */
function attributed(
  sentence: Sentence & { readonly values: NonNullable<Sentence['values']> },
  cell: BoardCell,
  view: CommitmentView,
  words: Words,
): Sentence {
  const id = cell.attributedTo
  if (id === undefined) return sentence
  const speaker = words.shortName(id, view.parties[id])
  if (cell.voice === 'asked') {
    const values = { ...sentence.values, speaker, speakerGender: words.gender(id) }
    return { key: `commitment.${cell.stance}-by`, values }
  }
  const said = words.say(sentence.key, sentence.values)
  return { key: 'commitment.according', values: { speaker, said } }
}
