// What must hold of every reading, however strange its text: spans, references, days and numbers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { factsOf, type Reading } from '../../src/model/index.ts'
import { unfoundedIn } from '../../src/service/foundation.ts'
import { ROOT } from '../../tools/root.ts'

const schema = JSON.parse(readFileSync(join(ROOT, 'docs/schema/reading-1.json'), 'utf8'))
const isContract = new Ajv2020({ strict: false, allErrors: false }).compile(schema)

/** The first thing that is wrong with a reading of `text`; undefined when it is sound. */
export function unsoundness(reading: Reading, text: string): string | undefined {
  const { report, statements, positions, events, notices } = reading
  if (report.text !== text) return 'the text was changed'
  // The schema is about JSON, which has no lone surrogates and no missing fields.
  if (!isContract(JSON.parse(JSON.stringify(reading))))
    return `breaks the contract: ${JSON.stringify(isContract.errors?.[0])}`
  for (const part of [...statements, ...positions, ...events]) {
    const [first] = unfoundedIn(part, text)
    if (first !== undefined) return `${part.id}: ${first.path} ${first.what}`
  }
  for (const { spans = [] } of notices)
    if (spans.some(([start, end]) => !(start >= 0 && start < end && end <= text.length)))
      return 'a notice points outside the text'
  return referenceAstray(reading) ?? timeAstray(reading) ?? conditionAstray(reading)
}

function referenceAstray({ statements, positions, events, parties }: Reading): string | undefined {
  const ids = [...statements, ...positions, ...events].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return 'two things have one id'
  const said = new Set(statements.map(({ id }) => id))
  const known = new Set(parties.map(({ id }) => id))
  for (const { id, via, speaker } of statements) {
    if (via !== undefined && (!said.has(via) || via === id)) return `${id}: via ${via}`
    if (speaker.party !== null && !known.has(speaker.party)) return `${id}: ${speaker.party}`
  }
  for (const { id, statement, party } of positions) {
    if (statement !== null && !said.has(statement)) return `${id}: statement ${statement}`
    if (party !== null && !known.has(party)) return `${id}: party ${party}`
  }
  return undefined
}

function timeAstray({ positions, statements, events }: Reading): string | undefined {
  const windows = [
    ...positions.map(({ window }) => window),
    ...statements.map(({ saidOn }) => saidOn),
    ...events.map((one) => one.on),
  ]
  for (const window of windows) {
    const { earliest, latest } = window ?? {}
    for (const day of [earliest, latest])
      if (day !== undefined && !isDay(day)) return `"${day}" is no day`
    if (earliest !== undefined && latest !== undefined && earliest > latest)
      return `${earliest} is after ${latest}`
  }
  const amounts = positions.flatMap(({ quantity = [] }) => quantity)
  for (const { value, min, max } of amounts) {
    const numbers = [value, min, max].filter((one) => one !== undefined)
    if (!numbers.every(Number.isFinite)) return `${numbers.join(', ')} is no number`
  }
  return undefined
}

function isDay(iso: string): boolean {
  const moment = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(iso)
}

/** A private fact is named by where it starts; it must start where its words do. */
function conditionAstray({ positions, report }: Reading): string | undefined {
  for (const { id, condition } of positions)
    for (const { fact } of factsOf(condition)) {
      const start = /^said:(.*)\/(\d+)$/.exec(fact)
      if (start !== null && (start[1] !== report.id || Number(start[2]) >= report.text.length))
        return `${id}: ${fact}`
    }
  return undefined
}
