// Changes as an Atom feed (RFC 4287): one entry a change, its address the change's own.
import { changeDetails, changeSentence } from '../../packs/index.ts'
import type { Change, Changes } from '../../service/contract/index.ts'
import { addressOf, type Setting } from '../shell/setting.ts'
import { filterChanges } from './kind.ts'
import { hrefOf } from './view.tsx'

const REPLACEMENT = String.fromCharCode(0xfffd)

/** Signs that no XML document may hold, in whatever form (XML 1.0, section 2.2). */
function isForbidden(code: number): boolean {
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d
  return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
}

function escapeXml(text: string): string {
  return [...text]
    .map((sign) => (isForbidden(sign.codePointAt(0) ?? 0) ? REPLACEMENT : sign))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function entryOf(setting: Setting, found: Changes, change: Change): string {
  const { words, origin } = setting
  const names = found
  const { key, values = {} } = changeSentence(words, change, names)
  const quotes = change.causes.flatMap((cause) => cause.sources.map(({ quote }) => quote.trim()))
  const causes = change.causes.map((cause) => words.label('cause', cause.kind))
  const content = [
    ...changeDetails(words, change, names),
    words.list(causes),
    ...quotes.slice(0, 1),
  ]
  const href = hrefOf(setting, change) ?? addressOf(words.language.id, '/changes', setting.query)
  const updated = change.recordedAt ?? `${change.on}T00:00:00.000Z`
  return [
    '  <entry>',
    `    <id>urn:mithaq:change:${escapeXml(encodeURIComponent(`${change.id}:${change.on}`))}</id>`,
    `    <title>${escapeXml(words.say(key, values))}</title>`,
    `    <updated>${escapeXml(updated)}</updated>`,
    `    <link rel="alternate" href="${escapeXml(origin + href)}"/>`,
    `    <category term="${escapeXml(change.kind)}"/>`,
    `    <content type="text">${escapeXml(content.join('\n'))}</content>`,
    '  </entry>',
  ].join('\n')
}

/** The feed of a view as its address filters it. */
export function changesFeed(setting: Setting, whole: Changes): string {
  const { words, origin, query } = setting
  const found = filterChanges(whole, query)
  const { id } = words.language
  const self = origin + addressOf(id, '/changes.atom', query)
  const moments = found.changes.map((change) => change.recordedAt ?? `${change.on}T00:00:00.000Z`)
  const updated = moments.sort().at(-1) ?? `${found.to.asOf}T00:00:00.000Z`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${id}">`,
    `  <id>${escapeXml(self)}</id>`,
    `  <title>${escapeXml(words.say('changes.feed'))}</title>`,
    `  <updated>${escapeXml(updated)}</updated>`,
    `  <author><name>${escapeXml(words.say('brand'))}</name></author>`,
    `  <link rel="self" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" href="${escapeXml(origin + addressOf(id, '/changes', query))}"/>`,
    ...found.changes.map((change) => entryOf(setting, found, change)),
    '</feed>',
    '',
  ].join('\n')
}
