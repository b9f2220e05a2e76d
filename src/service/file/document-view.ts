// Documents over the wire: the file's steps, and what reports say of the same party's papers.
import { documentsIn, type FileDocument } from '../../register/index.ts'
import type { DocumentLine, DocumentsView, When } from '../contract/index.ts'
import type { Desk } from '../desk.ts'
import { loadView } from '../register-view.ts'
import { told } from '../trouble.ts'
import { namesOf } from '../words.ts'
import { filedOf } from './filed.ts'
import { type Reported, reportedIn } from './reported.ts'

const PAPERS: readonly string[] = ['prepare-document', 'sign', 'ratify']
/** The step that a deed done has reached. */
const REACHED: Readonly<Record<string, string>> = { sign: 'signed', ratify: 'ratified' }
const AGAINST: readonly string[] = ['declined', 'suspended', 'withdrawn']

export async function viewDocuments(desk: Desk, when: When): Promise<DocumentsView> {
  const loaded = await loadView(desk, when)
  const { view, reader, times } = loaded
  return told(async () => {
    const steps = reader.reference.vocabulary.lists['document-steps'] ?? []
    const filed = documentsIn(await filedOf(loaded, 'document'), steps, times.asOf)
    const actions = [...new Set([...PAPERS, ...filed.flatMap(({ action }) => action ?? [])])]
    const reported = reportedIn(view, actions)
    const documents = filed.map((one) => lineOf(one, reported))
    const parties = await namesOf(
      loaded,
      documents.flatMap(({ party, object }) => [party, object]),
    )
    return { asOf: times.asOf, knownAt: times.knownAt, documents, parties }
  })
}

function lineOf(document: FileDocument, reported: readonly Reported[]): DocumentLine {
  const { party, object, action, moves } = document
  const about = reported
    .filter(
      (one) =>
        one.party === party &&
        (object === undefined || one.object === undefined || one.object === object) &&
        (action === undefined || one.word.action === action || one.word.action in REACHED),
    )
    .map(({ word }) => word)
  const has = new Set(moves.map(({ step }) => step))
  const isAhead = about.some((word) => {
    const step = REACHED[word.action]
    return word.stance === 'done' && step !== undefined && !has.has(step)
  })
  const isAgainst = moves.length > 0 && about.some(({ stance }) => AGAINST.includes(stance))
  const differs = isAgainst ? 'against' : isAhead ? 'ahead' : undefined
  return { ...document, reported: about, ...(differs === undefined ? {} : { differs }) }
}
