// Reasons: why a claim is supported or refused, as values, and told in one plain sentence that
// names the words.

/** What two words that differ are about, the gravest first. */
export const KINDS = [
  'polarity',
  'number',
  'party',
  'condition',
  'amount',
  'time',
  'tense',
  'word',
] as const
export type Kind = (typeof KINDS)[number]

export type Reason =
  | { readonly kind: 'stands' }
  | { readonly kind: 'stands-before'; readonly words: string }
  | {
      readonly kind: 'differs'
      readonly about: Kind
      readonly text: string
      readonly claim: string
    }
  | {
      readonly kind: 'left-out'
      readonly about: Kind
      readonly text: string
      readonly beside: string
    }
  | {
      readonly kind: 'added'
      readonly about: Kind
      readonly claim: string
      readonly beside: string
    }
  | { readonly kind: 'swapped'; readonly one: string; readonly other: string }
  | {
      readonly kind: 'governed'
      readonly about: 'polarity' | 'condition' | 'possibility' | 'question'
      readonly words: string
      readonly claim: string
    }
  | { readonly kind: 'cut'; readonly about: 'party'; readonly text: string; readonly claim: string }
  | { readonly kind: 'runs-on'; readonly before: string; readonly after: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-repetitive' }
  | { readonly kind: 'other-language' }

/**
 * The reason in one sentence of English; words of text and claim stand in it verbatim, between
 * quotation marks.
 */
export function tellReason(reason: Reason): string {
  switch (reason.kind) {
    case 'stands':
      return 'stands in the text'
    case 'stands-before':
      return `stands in the text, followed by a condition: "${reason.words}"`
    case 'swapped':
      return `order: "${reason.one}" and "${reason.other}" stand the other way round in the text`
    case 'cut':
      return `party: the text has "${reason.text}", of which the claim takes "${reason.claim}"`
    case 'absent':
      return 'the text has nothing like it'
    case 'empty':
      return 'the claim holds no word'
    case 'too-repetitive':
      return 'the text repeats itself too often to be searched whole'
    case 'other-language':
      return 'not checked across languages'
    default:
      return tellDeparture(reason)
  }
}

type Departure = Extract<
  Reason,
  { kind: 'differs' | 'left-out' | 'added' | 'governed' | 'runs-on' }
>

function tellDeparture(reason: Departure): string {
  if (reason.kind === 'runs-on') {
    const { before, after } = reason
    return `punctuation: claim and text part "${before}" from "${after}" differently`
  }
  const { about } = reason
  switch (reason.kind) {
    case 'differs':
      return `${about}: the text has "${reason.text}", the claim "${reason.claim}"`
    case 'left-out':
      return `${about}: the text has "${reason.text}" beside "${reason.beside}", the claim has not`
    case 'added':
      return `${about}: the claim has "${reason.claim}" beside "${reason.beside}", the text has not`
    case 'governed':
      return `${about}: the text has "${reason.words}" before "${reason.claim}", the claim has not`
  }
}
