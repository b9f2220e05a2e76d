// What a deed is done to: the party in the role that the vocabulary gives the action.
import type { Position } from '../../model/index.ts'
import type { Scene } from './scene.ts'

export type Role = 'place' | 'beneficiary' | 'target'

/** The role whose party stands in the sentence; the others are told below it. */
export function objectRole({ vocabulary }: Scene, { action }: Position): Role | undefined {
  const role = vocabulary.actions[action]?.object
  return role === undefined || role === 'none' ? undefined : role
}

export function objectOf(scene: Scene, position: Position): string | undefined {
  const role = objectRole(scene, position)
  return role === undefined ? undefined : position[role]
}
