// The source page: evidence underlined by voice, one statement lit at a time, J and K from one to
// the next.
import { isForPage } from './find.ts'
import { placeNotes } from './margin.ts'
import { darken, light, type Place, placesIn, rangesIn } from './words.ts'

export interface Noted {
  readonly id: string
  readonly number: string
  readonly depth: number
  readonly note: HTMLElement
  readonly ranges: readonly Range[]
  readonly places: readonly Place[]
}

const KINDS: Readonly<Record<string, string>> = {
  own: 'own',
  claimed: 'own',
  'said-of': 'said',
  asked: 'asked',
}

export function openSource(sheet: HTMLElement): void {
  const notes = notesIn(sheet)
  for (const one of notes) {
    const kind = KINDS[one.note.dataset.voice ?? '']
    if (kind !== undefined) light(kind, one.ranges)
  }
  foldOnNarrow(sheet)
  const margin = placeNotes(sheet, notes)
  let now = -1

  const choose = (index: number, isMoved: boolean): void => {
    const one = notes[index]
    if (one === undefined) return
    now = index
    darken('now')
    light('now', one.ranges)
    for (const other of notes) other.note.classList.toggle('is-now', other === one)
    markLink(one.id)
    tellStep(one.number)
    margin.choose(one)
    one.note.closest('details')?.setAttribute('open', '')
    if (!isMoved) return
    history.replaceState(null, '', `#${encodeURIComponent(one.id)}`)
    const words = one.ranges[0]?.startContainer.parentElement
    words?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })
  }

  const fromHash = (): void => {
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^note-/, '')
    choose(
      notes.findIndex((one) => one.id === id),
      false,
    )
  }
  window.addEventListener('hashchange', fromHash)
  const stepper = document.querySelector<HTMLElement>('[data-stepper]')
  stepper?.addEventListener('click', ({ target }) => {
    const step = target instanceof HTMLElement ? Number(target.dataset.step ?? 0) : 0
    if (step !== 0) choose(Math.min(Math.max(now + step, 0), notes.length - 1), true)
  })
  fromHash()
  document.addEventListener('keydown', (event) => {
    if (!isForPage(event) || event.shiftKey) return
    if (event.code === 'KeyJ') choose(Math.min(now + 1, notes.length - 1), true)
    if (event.code === 'KeyK') choose(Math.max(now - 1, 0), true)
  })
  sheet.addEventListener('click', (event) => {
    const index = noteAt(notes, event)
    if (index >= 0) choose(index, false)
  })
}

function notesIn(sheet: HTMLElement): readonly Noted[] {
  const passages = [...sheet.querySelectorAll<HTMLElement>('[data-start]')]
  return [...sheet.querySelectorAll<HTMLElement>('li.note')].map((note) => {
    const places = placesIn(note.dataset.marks)
    const ranges = passages.flatMap((passage) =>
      rangesIn(passage, places, Number(passage.dataset.start)),
    )
    const id = note.id.replace(/^note-/, '')
    const depth = Number(note.dataset.depth)
    return { id, number: note.dataset.number ?? '', depth, note, ranges, places }
  })
}

/** A phone starts with the text; the notes open on request. */
function foldOnNarrow(sheet: HTMLElement): void {
  if (!matchMedia('(max-width: 719px)').matches) return
  for (const notes of sheet.querySelectorAll<HTMLDetailsElement>('details.notes')) {
    notes.open = false
  }
}

/** Which statement of how many, in the words that the page brought. */
function tellStep(number: string): void {
  const output = document.querySelector<HTMLElement>('[data-stepper] output')
  if (output !== null) output.textContent = (output.dataset.words ?? '').replace('#', number)
}

function markLink(id: string): void {
  for (const link of document.querySelectorAll<HTMLElement>('.statements a')) {
    if (link.dataset.note === id) {
      link.setAttribute('aria-current', 'true')
      link.scrollIntoView({ block: 'nearest' })
    } else link.removeAttribute('aria-current')
  }
}

/** The innermost note whose words were clicked. */
function noteAt(notes: readonly Noted[], { clientX, clientY }: MouseEvent): number {
  const isIn = (one: Noted): boolean =>
    one.ranges.some((range) =>
      [...range.getClientRects()].some(
        (box) =>
          clientX >= box.left &&
          clientX <= box.right &&
          clientY >= box.top &&
          clientY <= box.bottom,
      ),
    )
  const found = notes.filter(isIn).sort((one, other) => other.depth - one.depth)[0]
  return found === undefined ? -1 : notes.indexOf(found)
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
