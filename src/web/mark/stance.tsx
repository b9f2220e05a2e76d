// How a stance looks: an icon whose outline is the voice, a word, and a hue that names will, won't
// or undecided.
import type { FC } from 'hono/jsx'
import type { Polarity, Stance } from '../../model/index.ts'
import type { Voice } from '../../service/contract/index.ts'
import type { Words } from '../words/words.ts'
import { Icon } from './icon.tsx'

export interface StanceLook {
  readonly stance: Stance
  readonly polarity: Polarity
  readonly voice: Voice
  readonly negated?: boolean
}

/** Others' words have one hue; a party's own word has that of its polarity. */
export function hueOf(look: Pick<StanceLook, 'polarity' | 'voice'>): string {
  const isOthers = look.voice === 'said-of' || look.voice === 'asked'
  return isOthers ? 'hue-said' : `hue-${look.polarity}`
}

/** A claim fills its own row as a word of the group: its outline is as solid as an own word's. */
export const StanceIcon: FC<{ look: Pick<StanceLook, 'stance' | 'voice'>; class?: string }> = ({
  look,
  class: extra,
}) => {
  const outline = look.voice === 'claimed' ? 'own' : look.voice
  return <Icon names={[`voice-${outline}`, `stance-${look.stance}`]} class={extra} />
}

/** The word for a stance; a promise not to do says so. */
export function stanceWord(words: Words, look: StanceLook): string {
  const word = words.capital(words.label('stance', look.stance))
  return look.negated ? words.say('stance.negated', { stance: word }) : word
}

export const StanceMark: FC<{ words: Words; look: StanceLook }> = ({ words, look }) => (
  <strong class={`stance ${hueOf(look)}`}>
    <StanceIcon look={look} />
    {stanceWord(words, look)}
  </strong>
)
