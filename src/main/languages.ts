// Opens the languages, with a folder that a person names in place of ours; its mistakes are told.
import { type Languages, loadLanguages, PackError } from '../packs/index.ts'
import { Problem } from '../service/contract/index.ts'

const opened = new Map<string | undefined, Promise<Languages>>()

/** @throws Problem 'pack-broken' with every file, line and remedy; 'folder-missing' */
export function openLanguages(live?: string): Promise<Languages> {
  const known = opened.get(live) ?? loadLanguages(live).catch((thrown) => tell(thrown, live))
  opened.set(live, known)
  return known
}

function tell(thrown: unknown, live: string | undefined): never {
  if (thrown instanceof PackError) throw new Problem('pack-broken', { problems: thrown.message })
  const { code } = thrown as NodeJS.ErrnoException
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
  if (live !== undefined && isMissing) throw new Problem('folder-missing', { file: live }, 2)
  throw thrown
}
