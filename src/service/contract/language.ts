// What a face needs of a language to speak to people: labels for vocabulary ids and messages with
// slots.

/** One language of the user interface, as its pack compiles it. */
export interface LanguageLabels {
  readonly id: string
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  /**
   * Word for a vocabulary id, by list: labels.stance.pledged, labels.action.deploy,
   * labels.fact.ceasefire ...
   */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Messages by dotted key; `{name}` slots; plural forms as ICU MessageFormat. */
  readonly messages: Readonly<Record<string, string>>
  /** Display name of a party id, the nominative one a page would print. */
  readonly partyNames: Readonly<Record<string, string>>
}
