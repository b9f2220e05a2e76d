// What the words after `mithaq decide` ask for: one short grammar, every slip told with its form.
import { type AccountName, type DecisionWanted, Problem } from '../../service/contract/index.ts'
import type { Session } from '../session.ts'

/** Each decision with the names that it takes, as the help has them. */
export const FORMS: Readonly<Record<string, string>> = {
  fact: 'FACT=ANSWER [--from DAY] [--to DAY]',
  bind: 'FACT ITEM',
  settle: 'ITEM ACCOUNT ACCOUNT --holds ACCOUNT|both',
  clarify: 'ITEM ACCOUNT ACCOUNT',
  split: 'ITEM ACCOUNT INTO',
  merge: 'ITEM INTO',
  confirm: 'ROW',
  reject: 'ROW',
  'same-fact': 'FACT FACT',
  correct: 'REPORT [--by REPORT]',
  retract: 'REPORT [--by REPORT]',
  broken: 'ITEM [--from DAY]',
  fulfilled: 'ITEM [--from DAY]',
  released: 'ITEM [--from DAY]',
  replaced: 'ITEM [--from DAY] [--by ITEM]',
  'same-party': 'PARTY PARTY',
  office: 'PERSON PARTY [--office OFFICE] [--from DAY] [--to DAY]',
  member: 'PARTY GROUP [--from DAY] [--to DAY]',
  authority: 'PARTY COUNTRY [--from DAY] [--to DAY]',
  government: 'PARTY --from DAY',
  undo: 'DECISION',
  agree: 'DECISION',
}

type Flags = Session['settings']

function dated({ from, to }: Flags): { fromOn?: string; toOn?: string } {
  return { ...(from === undefined ? {} : { fromOn: from }), ...(to ? { toOn: to } : {}) }
}

/** Accounts are counted from 1, as they are shown; anything else is the id of a row. */
function accountOf(word: string): AccountName {
  return /^\d+$/.test(word) ? Number(word) - 1 : word
}

function isAnswer(word: string | undefined): word is 'yes' | 'no' | 'unknown' {
  return word === 'yes' || word === 'no' || word === 'unknown'
}

function factWanted(word: string, { from, to }: Flags): DecisionWanted | undefined {
  const at = word.lastIndexOf('=')
  const value = word.slice(at + 1)
  if (at < 1 || !isAnswer(value)) return undefined
  return {
    what: 'fact',
    fact: word.slice(0, at),
    value,
    ...(from === undefined ? {} : { holdsFromOn: from }),
    ...(to === undefined ? {} : { holdsToOn: to }),
  }
}

function settlementWanted(names: readonly string[], { holds }: Flags): DecisionWanted | undefined {
  const [commitment, first, second] = names
  if (commitment === undefined || first === undefined || second === undefined) return undefined
  const which = holds === 'both' ? 'both' : holds === first ? 0 : holds === second ? 1 : undefined
  if (which === undefined) return undefined
  const accounts = [accountOf(first), accountOf(second)] as const
  return { what: 'settlement', commitment, accounts, holds: which }
}

function pairWanted(
  what: string,
  one: string,
  other: string,
  flags: Flags,
): DecisionWanted | undefined {
  const { office } = flags
  switch (what) {
    case 'bind':
      return { what: 'binding', fact: one, commitment: other }
    case 'merge':
      return { what: 'merge', from: one, into: other }
    case 'same-fact':
      return { what: 'same-fact', from: one, into: other }
    case 'same-party':
      return { what: 'same-party', from: one, into: other }
    case 'office':
      return {
        what: 'office',
        party: one,
        represents: other,
        ...(office === undefined ? {} : { office }),
        ...dated(flags),
      }
    case 'member':
      return { what: 'member', party: one, group: other, ...dated(flags) }
    case 'authority':
      return { what: 'authority', party: one, of: other, ...dated(flags) }
    default:
      return undefined
  }
}

function singleWanted(
  what: string,
  name: string,
  flags: Flags,
  today: string,
): DecisionWanted | undefined {
  const by = flags.by === undefined ? {} : { by: flags.by }
  switch (what) {
    case 'fact':
      return factWanted(name, flags)
    case 'correct':
      return { what: 'amendment', how: 'correction', report: name, ...by }
    case 'retract':
      return { what: 'amendment', how: 'retraction', report: name, ...by }
    case 'broken':
    case 'fulfilled':
    case 'released':
    case 'replaced': {
      const on = flags.from ?? today
      return { what: 'verdict', commitment: name, verdict: what, on, ...by }
    }
    case 'government':
      return flags.from === undefined
        ? undefined
        : { what: 'government', party: name, fromOn: flags.from }
    case 'confirm':
      return { what: 'confirmation', row: name }
    case 'reject':
      return { what: 'rejection', row: name }
    case 'undo':
      return { what: 'undo', decision: name }
    case 'agree':
      return { what: 'agreement', decision: name }
    default:
      return undefined
  }
}

function tripleWanted(what: string, names: readonly string[]): DecisionWanted | undefined {
  const [commitment = '', first = '', second = ''] = names
  if (what === 'split')
    return { what: 'split', commitment, account: accountOf(first), into: second }
  if (what !== 'clarify') return undefined
  return { what: 'clarification', commitment, accounts: [accountOf(first), accountOf(second)] }
}

/**
 * @param today ISO civil date, for a verdict without a day
 * @throws Problem, exit code 2, with the form of the decision
 */
export function wantedOf(
  what: string,
  names: readonly string[],
  flags: Flags,
  today: string,
): DecisionWanted {
  const form = FORMS[what]
  if (form === undefined)
    throw new Problem('decision-kind-unknown', { what, known: Object.keys(FORMS).join(', ') }, 2)
  const [one = '', other = ''] = names
  const byCount = [
    () => undefined,
    () => singleWanted(what, one, flags, today),
    () => pairWanted(what, one, other, flags),
    () => (what === 'settle' ? settlementWanted(names, flags) : tripleWanted(what, names)),
  ]
  const wanted = byCount[names.length]?.()
  if (wanted === undefined) throw new Problem('decision-form', { what, form }, 2)
  return wanted
}
