// Copies a citation in one click: opening it is the click where the browser lets us write.

/** The text stays on the page, so that it can be selected where copying is not allowed. */
export function copyCitations(): void {
  document.addEventListener('click', (event) => {
    const target = event.target
    if (!(target instanceof Element)) return
    const button = target.closest<HTMLButtonElement>('[data-cite] button')
    if (button !== null) void copy(button)
  })
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const citation = button.parentElement?.querySelector('.citation')
  const said = citation?.textContent ?? ''
  try {
    await navigator.clipboard.writeText(said)
    button.textContent = button.dataset.copied ?? said
  } catch {
    // Not allowed here: the words are selected, and the reader's own keys copy them.
    if (citation) getSelection()?.selectAllChildren(citation)
  }
}
