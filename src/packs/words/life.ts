// One step of an item's life as a sentence: when, by whose word, fact, decision or by the calendar
// alone, and what it came to.
import type { Answer } from '../../model/index.ts'
import { factText, fullFact, type Parties } from './fact.ts'
import type { Words } from './words.ts'

export interface LifeStep {
  /** ISO civil date, '' where nothing gives one. */
  readonly on: string
  readonly to: string
  readonly step?: string
  readonly cause:
    | { readonly kind: 'word'; readonly speaker: string | null }
    | { readonly kind: 'fact'; readonly fact: string; readonly value: Answer }
    | { readonly kind: 'clock' }
    | { readonly kind: 'decision'; readonly author: string }
}

/** @param name how a party is named where this is read */
export function lifeText(
  words: Words,
  { on, to, step, cause }: LifeStep,
  parties: Parties,
  name: (id: string) => string,
): string {
  const day = on === '' ? words.say('source.undated') : words.day(on)
  const became = words.say(`life.became.${to}`)
  switch (cause.kind) {
    case 'word': {
      const how = words.label('step', step ?? 'first')
      if (cause.speaker === null) return words.say('life.told-unnamed', { day, step: how, became })
      return words.say('life.told', { day, speaker: name(cause.speaker), step: how, became })
    }
    case 'fact': {
      const value = words.say(`condition.${cause.value}`)
      const fact = factText(words, fullFact(words, cause, parties))
      return words.say('life.fact', { day, fact, value, became })
    }
    case 'decision':
      return words.say('life.decision', { day, author: cause.author, became })
    default:
      return words.say('life.clock', { day, became })
  }
}
