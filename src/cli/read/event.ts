// Meetings and calls that a report tells of, after what was said.
import type { ReportedEvent } from '../../model/index.ts'
import type { Scene } from './scene.ts'
import { quantityWords, windowWords } from './window.ts'

const INDENT = 4

export function printEvents(scene: Scene): void {
  const { page, reading } = scene
  if (reading.events.length === 0) return
  page.blank()
  page.paragraph(page.style('strong', page.words.say('read.events')))
  for (const event of reading.events) {
    page.paragraph(`- ${eventWords(scene, event)}`, 2, 2)
    page.paragraph(page.style('faint', scene.quote(event.evidence.spans)), INDENT, 1)
  }
}

/** "Meeting in person: France and Ukraine; Paris; “Thursday” (4 September 2025)". */
function eventWords(scene: Scene, event: ReportedEvent): string {
  const { page } = scene
  const { words } = page
  const { kind, mode, participants, place, count, on, after } = event
  const named = (id: string): string => page.name(scene.name(id))
  const parts = [
    participants.length === 0 ? '' : words.list(participants.map(named)),
    count === undefined ? '' : quantityWords(scene, count),
    place === undefined ? '' : named(place),
    on === undefined ? '' : windowWords(scene, on),
    after === undefined ? '' : words.say('read.after', { words: afterWords(scene, after) }),
  ].filter((part) => part !== '')
  const what = [words.label('event', kind), ...(mode ? [words.label('mode', mode)] : [])].join(' ')
  if (parts.length === 0) return words.say('sentence', { words: what })
  const value = parts.join(words.say('read.semicolon'))
  return words.say('sentence', { words: words.say('read.detail', { field: what, value }) })
}

/** What an event followed: another event of the report, else the words. */
function afterWords({ page, reading }: Scene, after: string): string {
  const known = reading.events.find((one) => one.id === after)
  if (known !== undefined) return page.words.label('event', known.kind)
  return page.quote(after, reading.report.lang)
}
