// Which subjects a commit changes, and from which day on: they are folded again at its end.

export interface Touch {
  /** The earliest day whose rows changed, '' for all. */
  readonly fromOn: string
  readonly changedAt: string
  readonly isEntangled: boolean
}

export class Touched {
  readonly subjects = new Map<string, Touch>()

  /** `subject` may be '': what is folded into none. */
  touch(subject: string, fromOn: string, changedAt: string): void {
    if (subject === '') return
    const known = this.subjects.get(subject)
    const isEntangled = known?.isEntangled === true
    const earliest = known === undefined || fromOn < known.fromOn ? fromOn : known.fromOn
    this.subjects.set(subject, { fromOn: earliest, changedAt, isEntangled })
  }

  entangle(subject: string): void {
    const known = this.subjects.get(subject)
    if (known !== undefined) this.subjects.set(subject, { ...known, isEntangled: true })
  }
}
