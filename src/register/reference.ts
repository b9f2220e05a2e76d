// What the register is told beside the entries: the vocabulary and the registry of parties.
import type { Vocabulary } from '../model/index.ts'
import type { PartyRegistry } from './identity/party-registry.ts'

export interface Reference {
  readonly vocabulary: Vocabulary
  readonly parties: PartyRegistry
}
