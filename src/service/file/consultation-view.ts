// Consultations over the wire, with the words that what came out of them rests on.
import { type Consultation, consultationsIn } from '../../register/index.ts'
import type { ConsultationLine, ConsultationsView, When } from '../contract/index.ts'
import type { Desk } from '../desk.ts'
import { type LoadedView, loadView } from '../register-view.ts'
import { told } from '../trouble.ts'
import { namesOf, Texts } from '../words.ts'
import { filedOf } from './filed.ts'

export async function viewConsultations(desk: Desk, when: When): Promise<ConsultationsView> {
  const loaded = await loadView(desk, when)
  const { times } = loaded
  const texts = new Texts(loaded)
  return told(async () => {
    const filed = consultationsIn(await filedOf(loaded, 'consultation'), times.asOf)
    const consultations: ConsultationLine[] = []
    for (const one of filed) consultations.push(await lineOf(one, texts, loaded))
    const ids = filed.flatMap(({ attended }) => attended.map(({ party }) => party))
    const parties = await namesOf(loaded, ids)
    return { asOf: times.asOf, knownAt: times.knownAt, consultations, parties }
  })
}

async function lineOf(
  { produced, ...rest }: Consultation,
  texts: Texts,
  { store, seen }: LoadedView,
): Promise<ConsultationLine> {
  const reports = [...new Set(produced.flatMap(({ source }) => source?.report ?? []))]
  const sources: ConsultationLine['sources'][number][] = []
  const langs = new Map<string, string>()
  for (const report of reports) {
    const entry = await store.entryOfReport(report, seen)
    const kept = entry?.body.kind === 'reading' ? entry.body.reading.report : undefined
    if (kept !== undefined) langs.set(report, kept.lang)
    const { publisher, publishedOn } = kept ?? {}
    sources.push({
      report,
      ...(publisher === undefined ? {} : { publisher }),
      ...(publishedOn === undefined ? {} : { publishedOn }),
    })
  }
  const told = await Promise.all(
    produced.map(async (one) => {
      const { source } = one
      if (source === undefined) return one
      const place = { ...source, lang: langs.get(source.report) ?? '' }
      return { ...one, ...(await texts.said(place)), number: reports.indexOf(source.report) + 1 }
    }),
  )
  return { ...rest, produced: told, sources }
}
