// The force table in a terminal: each requirement with its gap, its offers and what they hang on.
import { deedOf } from '../../packs/index.ts'
import type {
  ForceLine,
  ForceSum,
  ForceView,
  Offer,
  Requirement,
  RequirementLine,
} from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import { faultWords } from '../enter/enter.ts'
import { readEntries } from '../enter/file.ts'
import { exitOf } from '../outcome.ts'
import type { Session } from '../session.ts'
import { clean } from '../terminal/clean.ts'
import type { Page } from '../terminal/page.ts'
import { isolate } from '../terminal/style.ts'
import type { Row } from '../terminal/table.ts'
import { domainWords, factName } from '../view/cell.ts'
import { printWhen } from '../view/when.ts'
import { factsOf } from '../what-if/fact.ts'
import { readScenario } from '../what-if/file.ts'

/** @throws Problem, exit code 2, for an answer that is none or a fact that may be several */
export async function showForces(session: Session, said: readonly string[]): Promise<number> {
  const useCases = await session.useCases()
  const { with: supposed, import: file, json } = session.settings
  if (file !== undefined) return importRequirements(session, await readEntries(file), file)
  const held = supposed === undefined ? {} : await readScenario(supposed)
  const facts = { ...held, ...(await factsOf(session, said)) }
  const view = await useCases.forces(facts, session.when)
  if (json) session.json(view)
  else printForces(await session.page(), session, view)
  return EXIT.ok
}

async function importRequirements(
  session: Session,
  rows: readonly unknown[],
  file: string,
): Promise<number> {
  const lines = await (await session.useCases()).require(rows)
  const page = session.settings.json ? undefined : await session.page()
  for (const line of lines) {
    if (page === undefined) session.json({ file, ...line })
    else printLine(page, line, file)
  }
  const refused = lines.filter(({ outcome }) => outcome === 'refused').length
  return exitOf(lines.length - refused, refused)
}

function printLine(page: Page, { entry, outcome, id = '', faults }: RequirementLine, file: string) {
  const { words } = page
  const where = words.say('enter.place', { file: isolate(clean(file)), entry })
  const values = { where, id: isolate(clean(id)), faults: faults.length }
  const key = outcome === 'refused' ? 'enter.refused' : `forces.${outcome}`
  page.paragraph(words.say(key, values), 0, 2)
  for (const fault of faults) page.paragraph(faultWords(page, fault), 2, 4)
}

function printForces(page: Page, session: Session, view: ForceView): void {
  const { words, style } = page
  printWhen(page, session, view)
  const supposed = Object.entries(view.facts)
  if (supposed.length > 0) {
    const facts = supposed.map(([fact, answer]) => {
      const name = factName(
        page,
        view.known.find((one) => one.fact === fact) ?? { fact },
        view.parties,
      )
      return words.say('forces.fact', { fact: name, answer: words.label('answer', answer) })
    })
    page.paragraph(style('open', words.say('forces.supposed', { facts: words.list(facts) })))
  }
  if (view.lines.length === 0) page.say('forces.empty')
  for (const line of view.lines) printRequirement(page, view, line)
  for (const { commitment, requirements } of view.doubles) {
    page.blank()
    const ids = words.list(requirements.map((id) => isolate(clean(id))))
    page.say('forces.double', { id: isolate(clean(commitment)), requirements: ids })
  }
  for (const ring of view.rings) {
    page.blank()
    page.say('forces.ring', { ids: words.list(ring.map((id) => isolate(clean(id)))) })
  }
}

function printRequirement(page: Page, view: ForceView, line: ForceLine): void {
  const { style } = page
  const { requirement, now, supposed, offers } = line
  page.blank()
  page.paragraph(style('strong', requirementWords(page, view, requirement)), 0, 2)
  page.paragraph(sumWords(page, 'forces.now', now), 2, 2)
  if (supposed !== undefined)
    page.paragraph(style('open', sumWords(page, 'forces.then', supposed)), 2, 2)
  page.table(offers.flatMap((offer) => offerRows(page, view, offer)))
}

function sumWords({ words }: Page, key: string, { firm, conditional, gap }: ForceSum): string {
  return words.say(key, {
    firm: words.count(firm),
    conditional: words.count(conditional),
    gap: words.count(gap),
    state: gap === 0 ? 'filled' : 'open',
  })
}

function requirementWords(page: Page, view: ForceView, requirement: Requirement): string {
  const { words } = page
  const { id, what, action, object, domain, unit, count, byOn } = requirement
  const name =
    object === undefined ? undefined : page.name(words.name(object, view.parties[object]))
  const deed = deedOf(words, action, name)
  const scope = domain === undefined ? '' : domainWords(words, domain)
  return words.say('forces.requirement', {
    id: isolate(clean(id)),
    what: page.own(what, undefined),
    count: words.count(count),
    unit: words.label('unit', unit),
    deed: scope === '' ? deed : words.say('board.scoped', { deed, scope }),
    dated: byOn === undefined ? 'no' : 'yes',
    day: byOn === undefined ? '' : words.day(byOn),
  })
}

function offerRows(page: Page, view: ForceView, offer: Offer): Row[] {
  const { words, style } = page
  const { party, commitment, firmness, firmnessThen, amount, facts, uncounted, window } = offer
  const name = page.name(words.name(party, view.parties[party]))
  const { least = 0, most = 0 } = amount ?? {}
  const kind = amount === undefined ? 'none' : least === most ? 'one' : 'range'
  const many = words.say('forces.amount', {
    kind,
    least: words.count(least),
    most: words.count(most),
  })
  const turned =
    firmnessThen === undefined || firmnessThen === firmness
      ? []
      : [words.say('forces.turned', { firmness: words.say(`forces.firmness.${firmnessThen}`) })]
  const waits = facts.map((fact) => {
    const known = view.known.find((one) => one.fact === fact) ?? { fact }
    return words.say('forces.hangs-on', { fact: factName(page, known, view.parties) })
  })
  const why =
    uncounted === undefined
      ? []
      : [words.say(`forces.uncounted.${uncounted}`, { id: isolate(clean(offer.elsewhere ?? '')) })]
  const said =
    window === undefined
      ? []
      : [words.say('window.said', { words: page.own(window.text, undefined) })]
  const id = isolate(style('place', clean(commitment)))
  const first = ['', words.say(`forces.firmness.${firmness}`), `${name}  ${many}  ${id}`]
  return [first, ...[...turned, ...waits, ...said, ...why].map((line) => ['', '', line])]
}
