// The review by keys: J and K through the queue, a key for each answer, and words taken from what
// is selected in the paragraph.
import { isForPage } from './find.ts'

interface Taken {
  readonly words: string
  /** UTF-16 offset in the report's text. */
  readonly start: number
}

export function reviewByKeys(desk: HTMLElement): void {
  let last: Taken | undefined
  document.addEventListener('selectionchange', () => {
    last = takenIn(desk) ?? last
  })
  for (const button of desk.querySelectorAll<HTMLElement>('[data-take]'))
    button.addEventListener('click', () => fill(desk, button.dataset.take ?? '', last))
  desk.querySelector('.answer')?.addEventListener('submit', (event) => {
    const { submitter } = event as SubmitEvent
    if (submitter instanceof HTMLElement && isUnreasoned(desk, submitter)) event.preventDefault()
  })
  document.addEventListener('keydown', (event) => {
    if (!isForPage(event) || event.shiftKey || event.repeat) return
    const { code } = event
    if (code === 'KeyJ') desk.querySelector<HTMLElement>('a[rel="next"]')?.click()
    if (code === 'KeyK') desk.querySelector<HTMLElement>('a[rel="prev"]')?.click()
    if (code === 'KeyX') desk.querySelector<HTMLElement>('.is-open input[name="chosen"]')?.click()
    const details = desk.querySelector<HTMLDetailsElement>(`details[data-open-key="${code}"]`)
    const button = desk.querySelector<HTMLElement>(`button[data-key="${code}"]`)
    if (details === null && button === null) return
    event.preventDefault()
    if (details !== null) {
      details.open = true
      if (code === 'KeyE' && last !== undefined) fill(desk, 'words', last)
      details.querySelector<HTMLElement>('input:not([type="hidden"]), select')?.focus()
    }
    button?.click()
  })
}

/** An answer that others will ask the reason of waits for one. */
function isUnreasoned(desk: HTMLElement, button: HTMLElement): boolean {
  const reason = desk.querySelector<HTMLTextAreaElement>('[data-reason]')
  if (button.dataset.needsReason !== 'yes' || reason === null || reason.value.trim() !== '')
    return false
  reason.required = true
  reason.reportValidity()
  reason.focus()
  reason.required = false
  return true
}

/** What is selected inside the paragraph of the evidence. */
function takenIn(desk: HTMLElement): Taken | undefined {
  const passage = desk.querySelector<HTMLElement>('.passage-text')
  const selection = getSelection()
  if (passage === null || selection === null || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (range.collapsed || !passage.contains(range.commonAncestorContainer)) return undefined
  const before = document.createRange()
  before.setStart(passage, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return {
    words: range.toString(),
    start: Number(passage.dataset.start) + before.toString().length,
  }
}

function fill(desk: HTMLElement, field: string, taken: Taken | undefined): void {
  if (taken === undefined) return
  const input = desk.querySelector<HTMLInputElement>(`input[name="${field}"]`)
  if (input === null) return
  input.value = taken.words.trim()
  if (field === 'conditionWords') choose(desk, 'condition', 'other')
  const start = desk.querySelector<HTMLInputElement>('input[name="start"]')
  const blanks = taken.words.length - taken.words.trimStart().length
  if (field === 'words' && start !== null) start.value = String(taken.start + blanks)
  input.focus()
}

function choose(desk: HTMLElement, field: string, value: string): void {
  const select = desk.querySelector<HTMLSelectElement>(`select[name="${field}"]`)
  if (select !== null) select.value = value
}
