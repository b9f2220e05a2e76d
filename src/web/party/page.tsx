// One party: what it owes, and its successive words side by side, each with what it changed.
import type { FC } from 'hono/jsx'
import { polarityOf, type Spans } from '../../model/index.ts'
import { cellSentence, partyName } from '../../packs/index.ts'
import type { EvidenceView, PartyLine, PartyView, PartyWord } from '../../service/contract/index.ts'
import { sourceHref } from '../commitment/evidence.tsx'
import { Said } from '../mark/name.tsx'
import { Quote } from '../mark/quote.tsx'
import { StanceMark } from '../mark/stance.tsx'
import { Frame } from '../shell/frame.tsx'
import { here, type Setting } from '../shell/setting.ts'
import { PastBand, WhenControl } from '../shell/when.tsx'

interface PartyProps {
  readonly setting: Setting
  readonly view: PartyView
}

export const PartyPage: FC<PartyProps> = ({ setting, view }) => {
  const { words } = setting
  const party = partyOf(setting, view)
  const sentence = { key: 'party-page.title', values: { party, gender: words.gender(view.party) } }
  const heard = view.lines.reduce((sum, line) => sum + line.words.length, 0)
  const items = new Set(view.cells.flatMap((cell) => cell.commitments)).size
  return (
    <Frame
      setting={setting}
      title={words.say(sentence.key, sentence.values)}
      look="party"
      forms={['json', 'csv']}
    >
      <PastBand setting={setting} asOf={view.asOf} knownAt={view.knownAt} />
      <div class="opening">
        <div class="heading-block">
          <h1>
            <Said words={words} sentence={sentence} />
          </h1>
          <p class="deck">{words.say('party-page.deck', { items, words: heard })}</p>
        </div>
        <WhenControl setting={setting} asOf={view.asOf} knownAt={view.knownAt} />
      </div>
      {view.lines.length > 0 && (
        <section aria-labelledby="words">
          <h2 id="words">
            {words.say('party-page.words')}
            <small>{words.say('party-page.words-caption')}</small>
          </h2>
          {view.lines.map((line) => (
            <Line setting={setting} view={view} line={line} />
          ))}
        </section>
      )}
      <Besides setting={setting} view={view} which="ofOthers" title="party-page.of-others" />
      <Besides setting={setting} view={view} which="asked" title="party-page.asked" />
    </Frame>
  )
}

function partyOf({ words }: Setting, { party, names, sizes = {} }: PartyView) {
  return partyName(words, party, { parties: { [party]: names }, sizes })
}

const Line: FC<PartyProps & { line: PartyLine }> = ({ setting, view, line }) => {
  const { words } = setting
  const { cell, commitment } = line
  const about = {
    party: view.party,
    name: partyOf(setting, view),
    action: cell.action,
    object: cell.object,
  }
  return (
    <article class="succession">
      <h3>
        <a href={here(setting, `/commitment/${encodeURIComponent(commitment)}`)}>
          <Said words={words} sentence={cellSentence(words, about, cell, view.parties)} />
        </a>
      </h3>
      {line.words.length === 1 && <p class="note">{words.say('party-page.only-word')}</p>}
      <ol class="words">
        {line.words.map((word, at) => (
          <li>
            <Word setting={setting} word={word} before={line.words[at - 1]} />
          </li>
        ))}
      </ol>
    </article>
  )
}

const Word: FC<{ setting: Setting; word: PartyWord; before: PartyWord | undefined }> = ({
  setting,
  word,
  before,
}) => {
  const { words } = setting
  const { evidence, differs } = word
  const href = sourceHref(setting, evidence)
  return (
    <div class="word">
      <p class="word-head">
        <strong>{word.on === undefined ? words.say('source.undated') : words.day(word.on)}</strong>
        <span class="step">{words.label('step', word.step)}</span>
        {word.notRepeated && <span class="step">{words.say('party-page.not-repeated')}</span>}
      </p>
      <Quote
        setting={setting}
        lang={evidence.lang}
        marks={differs?.here ?? evidence.marks}
        href={href}
      >
        {evidence.quote}
      </Quote>
      {differs !== undefined && before !== undefined && (
        <dl class="differs">
          <Words setting={setting} title="new" piece={evidence} spans={differs.here} />
          <Words
            setting={setting}
            title="dropped"
            piece={before.evidence}
            spans={differs.earlier}
          />
        </dl>
      )}
      <p class="facts">
        <bdi>{evidence.publisher ?? words.say('source.unnamed')}</bdi>
        <a href={href}>{words.say('evidence.open')}</a>
      </p>
    </div>
  )
}

/** The words that only one of two neighbouring statements has: what the lit marks say, in words. */
const Words: FC<{
  setting: Setting
  title: 'new' | 'dropped'
  piece: EvidenceView
  spans: Spans
}> = ({ setting, title, piece, spans }) => {
  if (spans.length === 0) return null
  const { words } = setting
  return (
    <div>
      <dt>{words.say(`party-page.${title}`)}</dt>
      <dd>
        {spans.map(([start, end]) => (
          <bdi class={`is-${title}`} lang={piece.lang}>
            {piece.quote.slice(start, end)}
          </bdi>
        ))}
      </dd>
    </div>
  )
}

const Besides: FC<PartyProps & { which: 'ofOthers' | 'asked'; title: string }> = ({
  setting,
  view,
  which,
  title,
}) => {
  const { words } = setting
  if (view[which].length === 0) return null
  return (
    <section class="besides" aria-labelledby={which}>
      <h2 id={which}>{words.say(title)}</h2>
      <ul>
        {view[which].map(({ commitment, evidence }) => {
          const { position, voice, lang, marks, quote } = evidence
          const { party, action, stance, negated } = position
          const name = party === null ? words.name(null) : partyName(words, party, view)
          const about = { party: party ?? '', name, action }
          const bare = cellSentence(words, about, undefined, view.parties)
          const polarity = polarityOf(stance)
          const look = { stance, voice, negated: negated === true, polarity }
          return (
            <li class="account">
              <p class="facts">
                <StanceMark words={words} look={look} />
                <a href={here(setting, `/commitment/${encodeURIComponent(commitment)}`)}>
                  <Said words={words} sentence={bare} />
                </a>
              </p>
              <Quote
                setting={setting}
                lang={lang}
                marks={marks}
                href={sourceHref(setting, evidence)}
              >
                {quote}
              </Quote>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
