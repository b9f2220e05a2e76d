// One icon of the sprite; it is decoration, the word beside it speaks.
import type { FC } from 'hono/jsx'

/** `names`: symbols drawn over each other, without their `#`. */
export const Icon: FC<{ names: readonly string[]; class?: string }> = (props) => (
  <svg class={props.class === undefined ? 'icon' : `icon ${props.class}`} aria-hidden="true">
    {props.names.map((symbol) => (
      <use href={`#${symbol}`} />
    ))}
  </svg>
)
