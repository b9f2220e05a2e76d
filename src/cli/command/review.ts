// mithaq review: what waits for a person to decide.
import type { Command } from '../command.ts'
import { WHEN_OPTIONS } from '../option.ts'

export const REVIEW: Command = {
  name: 'review',
  takes: [],
  options: WHEN_OPTIONS,
  run: async (session) => (await import('../review/review.ts')).showReview(session),
}
