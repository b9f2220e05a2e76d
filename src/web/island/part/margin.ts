// The margin: brackets beside the words of each note, and notes pushed down where they would
// collide.
import type { Noted } from './source.ts'

const WIDE = '(min-width: 1100px)'
const GAP_PX = 6
const STEP_PX = 13

interface Bracket {
  readonly noted: Noted
  readonly element: HTMLElement
}

export interface Margin {
  choose(noted: Noted): void
}

/** Places notes and brackets now, and again whenever the text has moved. */
export function placeNotes(sheet: HTMLElement, notes: readonly Noted[]): Margin {
  const brackets = notes
    .filter((noted) => noted.ranges.length > 0)
    .map((noted) => ({ noted, element: makeBracket(sheet, noted) }))
  const place = (): void => layOut(sheet, notes, brackets)
  place()
  // Fonts that arrive late, a turned phone and opened notes all change the size of something here.
  let isAsked = false
  const observer = new ResizeObserver(() => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      place()
    })
  })
  for (const element of sheet.querySelectorAll('[data-start], li.note, h1')) {
    observer.observe(element)
  }
  return {
    choose: (noted) => {
      for (const one of brackets) one.element.classList.toggle('is-now', one.noted === noted)
    },
  }
}

function makeBracket(sheet: HTMLElement, { number }: Noted): HTMLElement {
  const element = document.createElement('div')
  element.className = 'bracket-mark'
  element.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.textContent = number
  element.append(label)
  // The margin follows the page, not the text.
  element.dir = document.documentElement.dir
  sheet.append(element)
  return element
}

function layOut(sheet: HTMLElement, notes: readonly Noted[], brackets: readonly Bracket[]): void {
  const isWide = matchMedia(WIDE).matches
  sheet.classList.toggle('is-placed', isWide)
  const frame = sheet.getBoundingClientRect()
  const deepest = Math.max(0, ...notes.map((noted) => noted.depth))
  for (const { noted, element } of brackets) {
    const extent = extentOf(noted, frame)
    element.hidden = extent === undefined
    if (extent === undefined) continue
    // Inner brackets stand closer to the words.
    const width = STEP_PX + (deepest - noted.depth) * STEP_PX
    element.style.insetBlockStart = `${extent.top + 6}px`
    element.style.blockSize = `${Math.max(14, extent.bottom - extent.top - 12)}px`
    element.style.insetInlineEnd = isWide ? `calc(var(--margin) - ${GAP_PX + width}px)` : '4px'
    element.style.inlineSize = `${isWide ? width : 8}px`
  }
  // Measured before anything changes its size: a shorter page scrolls, and the frame would be
  // stale.
  const tops = notes.map((noted) => extentOf(noted, frame)?.top)
  pushDown(sheet, notes, tops, isWide)
}

function extentOf(
  { ranges }: Noted,
  frame: DOMRect,
): { readonly top: number; readonly bottom: number } | undefined {
  const boxes = ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter((box) => box.width > 0)
  if (boxes.length === 0) return undefined
  return {
    top: Math.min(...boxes.map((box) => box.top)) - frame.top,
    bottom: Math.max(...boxes.map((box) => box.bottom)) - frame.top,
  }
}

/** Each note stands at its words, or below the note before it. */
function pushDown(
  sheet: HTMLElement,
  notes: readonly Noted[],
  tops: readonly (number | undefined)[],
  isWide: boolean,
): void {
  let free = 0
  notes.forEach(({ note }, at) => {
    const top = Math.max(free, tops[at] ?? free)
    note.style.insetBlockStart = isWide ? `${top}px` : ''
    free = top + note.offsetHeight + GAP_PX
  })
  sheet.style.minBlockSize = isWide ? `${free + GAP_PX}px` : ''
}
