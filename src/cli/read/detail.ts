// What a position says beyond its sentence: when, how much, where, for whom, by what, with whom.
import type { Position } from '../../model/index.ts'
import { objectRole, type Role } from './object.ts'
import type { Scene } from './scene.ts'
import { quantityWords, windowWords } from './window.ts'

const ROLES: readonly Role[] = ['place', 'beneficiary', 'target']

/** One line each, in an order that does not change. */
export function detailsOf(scene: Scene, position: Position): readonly string[] {
  const { page } = scene
  const { words } = page
  const { window, quantity = [], instrument, coordinatedWith = [], limitOf, inferred } = position
  const line = (field: string, value: string): string =>
    words.say('read.detail', { field: words.say(`read.field.${field}`), value })
  const named = (id: string): string => page.name(scene.name(id))
  const shown = objectRole(scene, position)
  const roles = ROLES.filter((role) => role !== shown && position[role] !== undefined)
  const isSaid = window !== undefined && window.kind !== 'until-condition'
  return [
    ...(isSaid ? [line('window', windowWords(scene, window))] : []),
    ...quantity.map((one) => line('quantity', quantityWords(scene, one))),
    ...roles.map((role) => line(role, named(position[role] as string))),
    ...(instrument === undefined ? [] : [line('instrument', named(instrument))]),
    ...(coordinatedWith.length === 0
      ? []
      : [line('coordinated-with', words.list(coordinatedWith.map(named)))]),
    ...(limitOf === undefined ? [] : [words.say('read.limit')]),
    ...(inferred === undefined || inferred.length === 0
      ? []
      : [line('inferred', words.list(inferred.map((field) => fieldWords(scene, field))))]),
  ]
}

/** Fields of the contract that have a word here; another keeps its name. */
function fieldWords({ page: { words } }: Scene, field: string): string {
  const key = `read.field.${field.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`
  return words.has(key) ? words.say(key) : field
}
