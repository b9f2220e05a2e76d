// Works a scenario out as soon as an answer is chosen: the same page, fetched and put in place,
// focus kept.

/** Without script the form is sent by its button; this only saves the click. */
export function answerInPlace(): void {
  let running: AbortController | undefined
  document.addEventListener('change', (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.type !== 'radio') return
    const form = input.closest<HTMLFormElement>('form[data-scenario]')
    if (form === null) return
    running?.abort()
    running = new AbortController()
    void show(form, input, running.signal)
  })
}

async function show(
  form: HTMLFormElement,
  input: HTMLInputElement,
  signal: AbortSignal,
): Promise<void> {
  const address = new URL(form.action)
  for (const [key, value] of new FormData(form)) address.searchParams.set(key, String(value))
  const { name, value } = input
  try {
    const answer = await fetch(address, { signal })
    if (!answer.ok) return form.submit()
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const main = page.querySelector('main')
    if (main === null) return form.submit()
    document.querySelector('main')?.replaceWith(main)
    document.title = page.title
    history.replaceState(null, '', answer.url)
    const again = document.querySelectorAll<HTMLInputElement>('form[data-scenario] input')
    for (const one of again) if (one.name === name && one.value === value) one.focus()
  } catch (problem) {
    // A newer choice took its place; anything else is for the plain form to tell.
    if (!(problem instanceof DOMException && problem.name === 'AbortError')) form.submit()
  }
}
