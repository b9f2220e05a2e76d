// From places in a text to ranges of the page, without touching a single letter.

export type Place = readonly [start: number, end: number]

/** Places of a `data-marks` value, "3-9 12-20"; what is not of that form is left out. */
export function placesIn(marks: string | undefined): readonly Place[] {
  return (marks ?? '').split(' ').flatMap((part): Place[] => {
    const found = /^(\d+)-(\d+)$/.exec(part)
    return found === null ? [] : [[Number(found[1]), Number(found[2])]]
  })
}

/**
 * Ranges over the text inside `element`, whose first unit stands at `base` of the whole text. A
 * place that lies
 * outside gives no range; one that begins before or ends after is cut.
 */
export function rangesIn(element: Element, places: readonly Place[], base = 0): readonly Range[] {
  const ranges = places.map(() => ({ range: document.createRange(), isOpen: false, isDone: false }))
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let at = base
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    places.forEach(([start, end], index) => {
      const one = ranges[index]
      if (one === undefined || start >= at + length || end <= at) return
      if (!one.isOpen) one.range.setStart(node, Math.max(0, start - at))
      one.isOpen = true
      one.range.setEnd(node, Math.min(length, end - at))
      one.isDone = true
    })
    at += length
  }
  return ranges.filter((one) => one.isDone).map((one) => one.range)
}

/** Adds ranges to a highlight of the page; a browser without highlights shows the text as it is. */
export function light(kind: string, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  const known = CSS.highlights.get(kind)
  if (known === undefined) CSS.highlights.set(kind, new Highlight(...ranges))
  else for (const range of ranges) known.add(range)
}

/** Takes all ranges of a highlight away. */
export function darken(kind: string): void {
  if ('highlights' in CSS) CSS.highlights.delete(kind)
}
