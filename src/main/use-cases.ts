// The use cases over the register that the command line asks for.
import type { RegisterWanted } from '../cli/index.ts'
import {
  createService,
  registerAddress,
  type Surroundings,
  type UseCases,
} from '../service/index.ts'
import { openReader } from './reader.ts'

export function openUseCases(
  { register, languages, author, circle, create }: RegisterWanted,
  around: Surroundings,
  version: string,
): UseCases {
  return createService({
    register: registerAddress(register, around),
    makeFolder: register === undefined,
    ...(create === undefined ? {} : { create }),
    ...(author === undefined ? {} : { author }),
    ...(circle === undefined ? {} : { circle }),
    reader: () => openReader(version, languages),
  })
}
