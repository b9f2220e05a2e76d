// The line that opens each thing on file: what it is, and the id by which it is moved or dropped.
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'

/** @param title as it is printed */
export function printHeading(page: Page, title: string, id: string): void {
  const { style } = page
  page.blank()
  page.paragraph(`${style('strong', title)}  ${style('place', isolate(clean(id)))}`, 0, 2)
}
