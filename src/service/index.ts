// The service: the use cases that all faces share; alone in knowing the clock, ids and who may do
// what.
// Never renders, and holds no rule of reading or register.
import { addFiles } from './add.ts'
import type { UseCases } from './contract/index.ts'
import { type Desk, makeDesk, type ServiceOptions } from './desk.ts'
import { readReport } from './read.ts'

export * from './contract/index.ts'
export type { ServiceOptions } from './desk.ts'
export { admitFounded } from './foundation.ts'
export type { ClaimPair, Reader } from './reader.ts'
export { dataFolder, registerAddress, type Surroundings } from './register-address.ts'
export { createTrials, type TrialOptions } from './trial/trials.ts'

/** The use cases over one register; nothing is opened or loaded before it is needed. */
export function createService(options: ServiceOptions): UseCases {
  return useCasesAt(makeDesk(options))
}

function useCasesAt(desk: Desk): UseCases {
  return {
    read: async (source, note, wanted) => (await readReport(desk, source, note, wanted)).reading,
    add: (paths, note, signal) => addFiles(desk, paths, note, signal),
    keep: async (source, note) => {
      const { keepSource } = await import('./keep.ts')
      return keepSource(desk, source, note, { kind: 'paste', name: source.name })
    },
    enter: async (notes, wanted) =>
      (await import('./enter/enter.ts')).enterNotes(desk, notes, wanted),
    board: async (when) => (await import('./board-view.ts')).viewBoard(desk, when),
    show: async (id, when) => (await import('./commitment-view.ts')).viewCommitment(desk, id, when),
    source: async (report) => (await import('./source-view.ts')).viewSource(desk, report),
    sources: async (when) => (await import('./source-view.ts')).listSources(desk, when),
    whatIf: async (facts, when) =>
      (await import('./scenario-view.ts')).viewScenario(desk, facts, when),
    forces: async (facts, when) => (await import('./force-view.ts')).viewForces(desk, facts, when),
    documents: async (when) => (await import('./file/document-view.ts')).viewDocuments(desk, when),
    measures: async (when) => (await import('./file/measure-view.ts')).viewMeasures(desk, when),
    consultations: async (when) =>
      (await import('./file/consultation-view.ts')).viewConsultations(desk, when),
    agenda: async (when) => (await import('./file/agenda-view.ts')).viewAgenda(desk, when),
    require: async (rows, wanted) =>
      (await import('./enter/require.ts')).keepRequirements(desk, rows, wanted),
    contradictions: async (when) =>
      (await import('./contradictions-view.ts')).viewContradictions(desk, when),
    changes: async (since, when) =>
      (await import('./change-view.ts')).viewChanges(desk, since, when),
    compare: async (one, other) =>
      (await import('./change-view.ts')).viewComparison(desk, one, other),
    search: async (query, when) => (await import('./search-view.ts')).viewSearch(desk, query, when),
    party: async (name, when) => (await import('./party-view.ts')).viewParty(desk, name, when),
    decide: async (wanted, given) => (await import('./decide.ts')).decide(desk, wanted, given),
    decideAll: async (wanted, given) =>
      (await import('./decide.ts')).decideAll(desk, wanted, given),
    decisions: async (when) => (await import('./decision-line.ts')).listDecisions(desk, when),
    due: async (when) => (await import('./due-view.ts')).viewDue(desk, when),
    review: async (when) => (await import('./review-view.ts')).viewReview(desk, when),
    reviewCase: async (id, when) =>
      (await import('./review-case.ts')).viewReviewCase(desk, id, when),
    as: (author) => useCasesAt({ ...desk, author }),
    export: async function* (when) {
      const { exportItems } = await import('./export.ts')
      yield* exportItems(desk, when)
    },
    check: async (pairs) => {
      const reader = await desk.reader()
      return Promise.all(pairs.map((pair) => reader.check(pair)))
    },
    backup: async function* () {
      return yield* (await import('./backup.ts')).backUp(desk)
    },
    restore: async (open) => (await import('./backup.ts')).restore(desk, open),
    doctor: async () => (await import('./doctor.ts')).examine(desk),
    close: () => desk.close(),
  }
}
