// The offers for one requirement, as a table: who, how many, how firm, and what it hangs on.
import type { FC } from 'hono/jsx'
import type { ForceLine, ForceView, Offer } from '../../service/contract/index.ts'
import { NameMark, Said } from '../mark/name.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { fullFact } from '../words/fact.ts'

export interface OffersProps {
  readonly setting: Setting
  readonly view: ForceView
  readonly line: ForceLine
}

export const Offers: FC<OffersProps> = ({ setting, view, line }) => {
  const { words } = setting
  if (line.offers.length === 0) return <p class="small">{words.say('forces.no-offer')}</p>
  const isThen = line.supposed !== undefined
  return (
    <div class="table-frame">
      <table class="offers">
        <thead>
          <tr>
            <th scope="col">{words.say('forces.column.party')}</th>
            <th scope="col">{words.say('forces.column.amount')}</th>
            <th scope="col">{words.say('forces.column.now')}</th>
            {isThen && <th scope="col">{words.say('forces.column.then')}</th>}
            <th scope="col">{words.say('forces.column.hangs-on')}</th>
          </tr>
        </thead>
        <tbody>
          {line.offers.map((offer) => (
            <Line setting={setting} view={view} offer={offer} isThen={isThen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  readonly setting: Setting
  readonly view: ForceView
  readonly offer: Offer
  readonly isThen: boolean
}

const Line: FC<LineProps> = ({ setting, view, offer, isThen }) => {
  const { words } = setting
  const { party, commitment, firmness, firmnessThen = firmness, uncounted, window } = offer
  const when = { 'as-of': setting.query['as-of'], 'known-at': setting.query['known-at'] }
  const href = here(setting, `/commitment/${encodeURIComponent(commitment)}`, when)
  return (
    <tr class={uncounted === undefined ? `is-${firmness}` : 'is-uncounted'}>
      <th scope="row">
        <a href={href}>
          <NameMark name={words.name(party, view.parties[party])} />
        </a>
      </th>
      <td>{amountWords(setting, offer)}</td>
      <td>{words.say(`forces.firmness.${firmness}`)}</td>
      {isThen && <td>{words.say(`forces.firmness.${firmnessThen}`)}</td>}
      <td>
        {offer.facts.map((fact) => (
          <p>
            <Said
              words={words}
              sentence={fullFact(
                words,
                view.known.find((one) => one.fact === fact) ?? { fact },
                view.parties,
              )}
            />
          </p>
        ))}
        {window !== undefined && (
          <p>
            <bdi dir="auto">{window.text}</bdi>
          </p>
        )}
        {uncounted !== undefined && (
          <p class="small">
            {words.say(`forces.uncounted.${uncounted}`, { id: offer.elsewhere ?? '' })}
          </p>
        )}
      </td>
    </tr>
  )
}

function amountWords({ words }: Setting, { amount }: Offer): string {
  const { least = 0, most = 0 } = amount ?? {}
  const kind = amount === undefined ? 'none' : least === most ? 'one' : 'range'
  return words.say('forces.amount', { kind, least: words.count(least), most: words.count(most) })
}
