// Names and composed sentences on a page: each name isolated, with the language it is written in.
import type { FC } from 'hono/jsx'
import type { Name } from '../words/name.ts'
import type { Sentence, Words } from '../words/words.ts'

/** A name in `<bdi>`, so that its direction never disturbs the sentence around it. */
export const NameMark: FC<{ name: Name; class?: string }> = ({ name, class: look }) => (
  <bdi class={look} lang={name.lang} dir="auto">
    {name.text}
  </bdi>
)

/** A message with its names marked. */
export const Said: FC<{ words: Words; sentence: Sentence }> = ({ words, sentence }) => (
  <>
    {words
      .compose(sentence)
      .map((piece) => (typeof piece === 'object' ? <NameMark name={piece} /> : piece))}
  </>
)

/** Names one after another, joined as the language joins them. */
export const NameList: FC<{ words: Words; names: readonly Name[] }> = ({ words, names }) => {
  const format = new Intl.ListFormat(words.locale, { type: 'conjunction', style: 'long' })
  const parts = format.formatToParts(names.map((_, at) => String(at)))
  return (
    <>
      {parts.map((part) => {
        const found = part.type === 'element' ? names[Number(part.value)] : undefined
        return found === undefined ? part.value : <NameMark name={found} />
      })}
    </>
  )
}
