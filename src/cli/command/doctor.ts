// mithaq doctor: examines a register and says what is wrong with it; changes nothing.
import type { Command } from '../command.ts'

export const DOCTOR: Command = {
  name: 'doctor',
  takes: [],
  options: [],
  run: async (session) => (await import('../doctor/doctor.ts')).examine(session),
}
