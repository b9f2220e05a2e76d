// Run inside a page: where a letter of one element would join a letter of the next, as Arabic
// letters
// do across inline elements, so that a word takes a shape that it does not have.

/** Evaluates to the places, each as the letters on both sides. */
export const JOINED_LETTERS = String.raw`(() => {
  const letter = /[\u0620-\u064a\u066e-\u06d3]/
  // Letters that never reach for the one after them.
  const still = /[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0649]/
  const isInline = (from, to) => {
    for (let up = from; up !== null && up !== to; up = up.parentElement) {
      if (getComputedStyle(up).display !== 'inline') return false
    }
    return !/flex|grid/.test(getComputedStyle(to).display)
  }
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let before = walker.nextNode()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const [last, next] = [before.nodeValue, node.nodeValue]
    const end = last.slice(-1)
    if (letter.test(end) && !still.test(end) && letter.test(next.slice(0, 1))) {
      const range = document.createRange()
      range.setStart(before, 0)
      range.setEnd(node, 1)
      const shared = range.commonAncestorContainer
      if (isInline(before.parentElement, shared) && isInline(node.parentElement, shared)) {
        found.push(last.slice(-20) + '|' + next.slice(0, 20))
      }
    }
    before = node
  }
  return found
})()`
