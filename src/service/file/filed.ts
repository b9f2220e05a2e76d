// What stands on file of one kind, as a view knows it.
import { type FiledKind, type FiledOf, filedIn, type KeptFiled } from '../../register/index.ts'
import { collectEntries, type LoadedView } from '../register-view.ts'

/** The earlier first. @throws Problem of the register */
export async function filedOf<Kind extends FiledKind>(
  { store, seen }: LoadedView,
  kind: Kind,
): Promise<readonly KeptFiled<FiledOf<Kind>>[]> {
  return filedIn(await collectEntries(store, seen, ['filed']), kind, seen.knownAt)
}
