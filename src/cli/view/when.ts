// Which day a view shows, above everything that it says.
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'

/** "State on 4 September 2025"; as we knew it on another day only where somebody asked. */
export function printWhen(
  page: Page,
  { when }: Pick<Session, 'when'>,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string },
): void {
  const { words, style } = page
  const key = when.knownAt === undefined ? 'when.day' : 'when.both'
  page.paragraph(
    style('faint', words.say(key, { day: words.day(asOf), known: words.day(knownAt) })),
  )
}
