// Lights the evidence inside quotes.
import { light, placesIn, rangesIn } from './words.ts'

export function lightQuotes(): void {
  for (const quote of document.querySelectorAll<HTMLElement>('.quote[data-marks]')) {
    light(quote.dataset.light ?? 'evidence', rangesIn(quote, placesIn(quote.dataset.marks)))
  }
}
