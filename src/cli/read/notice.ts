// What stayed open in a reading, or was mended in its text.
import type { Scene } from './scene.ts'

export function printNotices(scene: Scene): void {
  const { page, reading } = scene
  const { words } = page
  if (reading.notices.length === 0) return
  page.blank()
  page.paragraph(page.style('strong', words.say('source.notices')))
  for (const { code, message, spans = [] } of reading.notices) {
    const key = `notice.${code}`
    const told = words.has(key) ? words.say(key) : page.own(message, undefined)
    const said = spans.length === 0 ? '' : scene.quote(spans)
    const whole = said === '' ? told : words.say('read.detail', { field: told, value: said })
    page.paragraph(`- ${whole}`, 2, 2)
  }
}
