// Evaluates a reader and shows how far it can be trusted: figures, phenomena, changes, errors.
import type { Evaluation } from '../../service/contract/index.ts'
import { EXIT } from '../command.ts'
import type { Session } from '../session.ts'
import type { Page } from '../terminal/page.ts'
import { printChanges } from './change.ts'
import { printCaseErrors, printItemErrors } from './error.ts'
import { printGold } from './gold.ts'
import { printSet } from './set.ts'

export async function evaluate(session: Session, files: readonly string[]): Promise<number> {
  const { on, reader, lang, form, kind, frozen, update = false, errors } = session.settings
  const trials = await session.program.trials(session.settings.languages)
  const evaluation = await trials.evaluate({
    paths: on === undefined ? files : [on, ...files],
    ...(reader === undefined ? {} : { reader }),
    ...(lang === undefined ? {} : { lang }),
    ...(form === undefined ? {} : { form }),
    ...(kind === undefined ? {} : { kinds: kind.split(',') }),
    ...(frozen === undefined ? {} : { frozen }),
    update,
  })
  if (session.settings.json) session.json(jsonOf(evaluation, errors === true))
  else printEvaluation(await session.page(), evaluation, errors === true)
  return EXIT.ok
}

function printEvaluation(page: Page, evaluation: Evaluation, withErrors: boolean): void {
  const { reader, sets, pooled, gold, frozen } = evaluation
  page.say('eval.reader', { reader })
  for (const { score, lang } of sets) {
    const isAlone = !pooled.some((one) => one.lang === lang)
    printSet(page, score, isAlone)
  }
  for (const { score } of pooled) printSet(page, score, true)
  for (const one of gold) printGold(page, one)
  for (const one of frozen) printChanges(page, one)
  if (!withErrors) return
  for (const { score, errors, lang } of sets) printItemErrors(page, score.name, errors, lang)
  for (const one of gold) printCaseErrors(page, one)
}

/** What is printed, without the readings themselves. */
function jsonOf(evaluation: Evaluation, withErrors: boolean): unknown {
  const { reader, sets, pooled, gold, frozen } = evaluation
  return {
    reader,
    sets: sets.map(({ lang, score, errors }) => {
      return { lang, ...score, ...(withErrors ? { errors } : {}) }
    }),
    pooled: pooled.map(({ lang, score }) => ({ lang, ...score })),
    gold: gold.map(({ lang, name, figures, intervals, cases }) => {
      const done = cases.flatMap(({ run, readAsDone }) =>
        readAsDone.map((line) => ({ file: run.one.file, line })),
      )
      return { lang, name, cases: cases.length, figures, intervals, readAsDone: done }
    }),
    frozen,
  }
}
