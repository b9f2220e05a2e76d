// One commitment over the wire: the register's account of it, each row with its sentence and who
// told it.
import {
  type CountedReport,
  commitmentIn,
  type RegisterCommitment,
  type Struck,
  standingOf,
} from '../register/index.ts'
import type { CommitmentView, TransitionView, When } from './contract/index.ts'
import type { Desk } from './desk.ts'
import { evidenceOf, partiesTold } from './evidence.ts'
import { loadView } from './register-view.ts'
import { told } from './trouble.ts'
import { isPrivateFact, namesOf, Texts } from './words.ts'

/** undefined where no commitment of the view has this id. */
export async function viewCommitment(
  desk: Desk,
  id: string,
  when: When,
): Promise<CommitmentView | undefined> {
  const loaded = await loadView(desk, when)
  const found = commitmentIn(id, loaded.view)
  if (found === undefined) return undefined
  const { rows, histories, struck, decisions, facts, contradictions, collective, ...rest } = found
  const { asOf, knownAt } = loaded.times
  const texts = new Texts(loaded)
  const wouldSettle = standingOf(found.id, loaded.view)?.wouldSettle ?? []
  return told(async () => {
    const evidence = (await evidenceOf(rows, texts, loaded)).map((one, at) => ({
      ...one,
      ...struckWords(struck.get(rows[at]?.id ?? ''), decisions, loaded.view.reports),
    }))
    return {
      ...rest,
      asOf,
      knownAt,
      facts: await Promise.all(
        facts.map(async ({ fact, value, words }) => {
          const { said } = isPrivateFact(fact) ? await texts.said(words) : {}
          return { fact, value, ...(said === undefined ? {} : { said }) }
        }),
      ),
      ...(collective === undefined ? {} : { collective: countOf(collective) }),
      ...(wouldSettle.length > 0 ? { wouldSettle } : {}),
      contradictions: contradictions.map(({ kind, between, isOpen }) => ({
        kind,
        between,
        isOpen,
      })),
      transitions: transitionsOf(found),
      decisions: decisions.map(({ id }) => id),
      evidence,
      parties: await namesOf(loaded, mentionedIn(found, evidence)),
    }
  })
}

/** Why an account counts nothing any more. */
function struckWords(
  struck: Struck | undefined,
  decisions: RegisterCommitment['decisions'],
  reports: readonly CountedReport[],
): Pick<CommitmentView['evidence'][number], 'struck'> {
  if (struck === undefined) return {}
  const { how, decision, by } = struck
  const told = reports.find(({ report }) => report === by)?.publishedOn
  const isAmended = how !== 'settlement'
  const decidedOn =
    decisions.find(({ id }) => id === decision)?.recordedAt.slice(0, DAY_LENGTH) ?? ''
  const on = (isAmended ? told : undefined) ?? decidedOn
  return { struck: { how, decision, on, ...(by === undefined ? {} : { by }) } }
}

const DAY_LENGTH = '2025-09-04'.length

function transitionsOf({ rows, histories }: RegisterCommitment): readonly TransitionView[] {
  const at = new Map(rows.map((row, index) => [row.id, index]))
  return histories
    .flatMap(({ facet, transitions }) =>
      transitions.map(({ cause, ...step }): TransitionView => {
        const { domains, negated } = facet
        if (cause.kind !== 'word') return { domains, negated, ...step, cause }
        const evidence = cause.rows.map((id) => at.get(id)).filter((index) => index !== undefined)
        return {
          domains,
          negated,
          ...step,
          cause: { kind: 'word', speaker: cause.speaker, evidence },
        }
      }),
    )
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

function countOf(collective: NonNullable<RegisterCommitment['collective']>) {
  const { stated, claimedBy, sizeNote, named, implied, disputed, left } = collective
  const { declined, possible, unaccounted, sizeUnit } = collective
  const note = {
    ...(sizeNote === undefined ? {} : { sizeNote }),
    ...(sizeUnit === undefined ? {} : { sizeUnit }),
  }
  const counted = { named, implied, disputed, left, declined, possible, unaccounted }
  return { stated, claimedBy, ...note, ...counted }
}

function mentionedIn(
  { party, object, cells, collective }: RegisterCommitment,
  evidence: CommitmentView['evidence'],
): readonly (string | null | undefined)[] {
  const inCells = cells.flatMap((cell) => [cell.attributedTo, ...(cell.coordinatedWith ?? [])])
  const counted = collective === undefined ? [] : Object.values(countOf(collective)).flat()
  const inCount = counted.filter((value) => typeof value === 'string')
  return [party, object, ...inCells, ...partiesTold(evidence), ...inCount]
}
