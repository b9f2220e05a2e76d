// The commands, in the order of the help. A new one is a file in command/ and a line here.
import { ADD } from './command/add.ts'
import { AGENDA } from './command/agenda.ts'
import { BACKUP } from './command/backup.ts'
import { BOARD } from './command/board.ts'
import { CHANGES } from './command/changes.ts'
import { CHECK } from './command/check.ts'
import { COMPARE } from './command/compare.ts'
import { CONSULTATIONS } from './command/consultations.ts'
import { CONTRADICTIONS } from './command/contradictions.ts'
import { CORPUS } from './command/corpus.ts'
import { DECIDE } from './command/decide.ts'
import { DEMO } from './command/demo.ts'
import { DOCTOR } from './command/doctor.ts'
import { DOCUMENTS } from './command/documents.ts'
import { DUE } from './command/due.ts'
import { ENTER } from './command/enter.ts'
import { EVAL } from './command/eval.ts'
import { EXPORT } from './command/export.ts'
import { FORCES } from './command/forces.ts'
import { IMPORT } from './command/import.ts'
import { MEASURES } from './command/measures.ts'
import { PARTY } from './command/party.ts'
import { READ } from './command/read.ts'
import { RESTORE } from './command/restore.ts'
import { REVIEW } from './command/review.ts'
import { SERVE } from './command/serve.ts'
import { SHOW } from './command/show.ts'
import { WHAT_IF } from './command/what-if.ts'
import type { Command } from './command.ts'

export const COMMANDS: readonly Command[] = [
  READ,
  ADD,
  ENTER,
  IMPORT,
  BOARD,
  SHOW,
  PARTY,
  WHAT_IF,
  FORCES,
  DOCUMENTS,
  MEASURES,
  CONSULTATIONS,
  AGENDA,
  CHANGES,
  COMPARE,
  CONTRADICTIONS,
  DUE,
  REVIEW,
  DECIDE,
  EXPORT,
  CHECK,
  SERVE,
  DEMO,
  DOCTOR,
  BACKUP,
  RESTORE,
  EVAL,
  CORPUS,
]
