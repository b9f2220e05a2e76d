// Finds the party that a person means by a name, in whichever language and spelling they write it.
import type { Languages } from '../packs/index.ts'
import { foldText, makeFolding } from '../text/index.ts'

/**
 * Ids of the parties whose display name in some language is this one; where none is, those whose
 * name ends with it, as a surname does. Sorted, each once.
 */
export function partiesNamed(
  languages: Pick<Languages, 'ids' | 'head' | 'labelsOf'>,
  name: string,
): readonly string[] {
  const whole = new Set<string>()
  const ending = new Set<string>()
  for (const lang of languages.ids) {
    const { letters = {}, dropped = '' } = languages.head(lang)?.folding ?? {}
    const folding = makeFolding(letters, dropped)
    const fold = (text: string): string => foldText(folding, text.trim())
    const wanted = fold(name)
    if (wanted === '') continue
    for (const [id, shown] of Object.entries(languages.labelsOf(lang).partyNames)) {
      const folded = fold(shown)
      if (folded === wanted) whole.add(id)
      else if (folded.endsWith(` ${wanted}`)) ending.add(id)
    }
  }
  return [...(whole.size > 0 ? whole : ending)].sort()
}
