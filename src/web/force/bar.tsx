// A requirement as a bar: firm, conditional and missing, with the same numbers in words.
import type { FC } from 'hono/jsx'
import type { ForceLine, ForceSum } from '../../service/contract/index.ts'
import type { Setting } from '../shell/setting.ts'

const PARTS = ['firm', 'conditional', 'missing'] as const

/** How long each part is: what is conditional covers as much of the gap as it can. */
function partsOf({ firm, conditional, gap }: ForceSum): Readonly<Record<string, number>> {
  return { firm, conditional, missing: Math.max(0, gap - conditional) }
}

/** Lengths of all bars as rules, since no element may carry a style of its own. */
export function barRules(lines: readonly ForceLine[]): string {
  return lines
    .flatMap(({ now, supposed }, at) => [
      rulesOf(`now-${at}`, now),
      ...(supposed === undefined ? [] : [rulesOf(`then-${at}`, supposed)]),
    ])
    .join('')
}

function rulesOf(place: string, sum: ForceSum): string {
  const parts = partsOf(sum)
  return PARTS.map((part) => `.bar.${place} .${part}{flex-grow:${Number(parts[part])}}`).join('')
}

/** The bar itself says nothing that the words below do not. */
export const Bar: FC<{ sum: ForceSum; place: string }> = ({ sum, place }) => {
  const parts = partsOf(sum)
  return (
    <div class={`bar ${place}`} aria-hidden="true">
      {PARTS.map((part) => (parts[part] ?? 0) > 0 && <span class={part} />)}
    </div>
  )
}

export const Sum: FC<{ setting: Setting; sum: ForceSum; name: string }> = (props) => {
  const { setting, sum, name } = props
  const { words } = setting
  const { firm, conditional, gap } = sum
  return (
    <p class={gap === 0 ? 'sum is-filled' : 'sum is-open'}>
      {words.say(name, {
        firm: words.count(firm),
        conditional: words.count(conditional),
        gap: words.count(gap),
        state: gap === 0 ? 'filled' : 'open',
      })}
    </p>
  )
}
