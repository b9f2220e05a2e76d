// Arrow keys move over the cells of the board, past and future by the direction of the page; Enter
// opens a cell.

type Seat = HTMLTableCellElement

/** Makes the table a grid with one stop for the tab key. */
export function moveByArrows(table: HTMLTableElement): void {
  table.setAttribute('role', 'grid')
  for (const cell of table.querySelectorAll('[role="cell"]')) cell.setAttribute('role', 'gridcell')
  const seats = seatsOf(table)
  let now = seats[0]?.[1]
  for (const link of table.querySelectorAll('a')) link.tabIndex = -1
  if (now !== undefined) now.tabIndex = 0

  const sit = (seat: Seat | undefined): void => {
    if (seat === undefined) return
    if (now !== undefined) now.tabIndex = -1
    now = seat
    now.tabIndex = 0
    now.focus()
    now.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  table.addEventListener('keydown', (event) => {
    if (!(event.target instanceof Element)) return
    const seat = event.target.closest<Seat>('td, th')
    if (seat === null || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && event.target === seat) seat.querySelector('a')?.click()
    const next = nextSeat(seats, seat, event.key, getComputedStyle(table).direction === 'rtl')
    if (next === undefined) return
    event.preventDefault()
    sit(next)
  })
}

/** Cells by row and column; one that spans several columns sits in each of them. */
function seatsOf(table: HTMLTableElement): readonly (readonly Seat[])[] {
  return [...(table.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => Array.from({ length: cell.colSpan }, () => cell)),
  )
}

function nextSeat(
  seats: readonly (readonly Seat[])[],
  seat: Seat,
  key: string,
  isMirrored: boolean,
): Seat | undefined {
  const row = seats.findIndex((cells) => cells.includes(seat))
  const cells = seats[row]
  if (cells === undefined) return undefined
  const first = cells.indexOf(seat)
  const last = cells.lastIndexOf(seat)
  if (key === 'ArrowDown') return seats[row + 1]?.[first]
  if (key === 'ArrowUp') return seats[row - 1]?.[first]
  if (key === 'Home') return cells[0]
  if (key === 'End') return cells.at(-1)
  const onward = isMirrored ? 'ArrowLeft' : 'ArrowRight'
  const back = isMirrored ? 'ArrowRight' : 'ArrowLeft'
  if (key === onward) return cells[last + 1]
  return key === back ? cells[first - 1] : undefined
}
