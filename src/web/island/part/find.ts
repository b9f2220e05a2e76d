// The slash key leads to the search field, by its place on the keyboard as well as by its sign.

/** Whether a key was pressed for the page and not for a field. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  const target = event.target
  return !(target instanceof Element && target.closest('input, textarea, select'))
}

/** Focuses the search field of the masthead. */
export function findBySlash(): void {
  document.addEventListener('keydown', (event) => {
    if (!isForPage(event) || (event.key !== '/' && event.code !== 'Slash')) return
    const field = document.querySelector<HTMLInputElement>('#find')
    if (field === null || field.offsetParent === null) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}
