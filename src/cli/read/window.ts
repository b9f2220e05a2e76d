// When and how much, in the words of the text with what they amount to.
import type { Quantity, Window } from '../../model/index.ts'
import type { Scene } from './scene.ts'

/** The words of a window, with its days where the text gives them. */
export function windowWords({ page, reading }: Scene, window: Window): string {
  const { words } = page
  const said = page.quote(window.text, reading.report.lang)
  const { earliest, latest } = window
  if (earliest === undefined && latest === undefined) return said
  const shape = earliest === undefined ? 'to' : latest === undefined ? 'from' : 'between'
  const key = earliest !== undefined && earliest === latest ? 'on' : shape
  const days = words.say(`read.days.${key}`, {
    earliest: words.day(earliest ?? ''),
    latest: words.day(latest ?? ''),
  })
  return words.say('read.meaning', { said, meaning: days })
}

/** "up to 150 soldiers" with its mode where that is not plain from the words. */
export function quantityWords({ page, reading }: Scene, quantity: Quantity): string {
  const said = page.quote(quantity.text, reading.report.lang)
  if (quantity.mode === undefined) return said
  const meaning = page.words.label('quantity-mode', quantity.mode)
  return page.words.say('read.meaning', { said, meaning })
}
