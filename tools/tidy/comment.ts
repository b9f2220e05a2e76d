// The comments every file owes its reader: what it is for, and nothing left for later.
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'

/** The words of the comment that a file starts with, without its marks; empty if there is none. */
export function openingWords(text: string): string {
  const body = text.replace(/^#!.*\n/, '')
  const block = /^\/\*\*?([\s\S]*?)\*\//.exec(body)
  if (block) return (block[1] ?? '').replace(/^\s*\* ?/gm, '').trim()
  const lines = /^(?:\/\/.*\n?)+/.exec(body)
  return (lines?.[0] ?? '').replace(/^\/\/ ?/gm, '').trim()
}

function judgeOpening(file: Source): Problem[] {
  const first = openingWords(file.text)
    .split(/(?<=[.?!])\s/)[0]
    ?.trim()
  if (first && /[.?!]$/.test(first) && first.split(/\s+/).length >= 4) return []
  return [
    {
      file: file.path,
      line: 1,
      what: 'does not start with a sentence that says what it is for',
      repair: 'write one as a comment on its first line, ending with a full stop',
    },
  ]
}

// Put together from halves, so that this file passes its own rule.
const LEFT_FOR_LATER = new RegExp(`\\b(${['TO', 'FIX', 'XX', 'HA'].join('|')})(DO|ME|X|CK)\\b`)

function judgeLater(file: Source): Problem[] {
  return file.text.split('\n').flatMap((words, at) => {
    const mark = LEFT_FOR_LATER.exec(words)
    if (!mark) return []
    const what = `leaves a ${mark[0]} on main`
    const repair = 'do it, or file it as an issue and say in the comment what holds until then'
    return [{ file: file.path, line: at + 1, what, repair }]
  })
}

/** A first line that tells nothing, and marks of work not done. */
export function judgeComments(file: Source): Problem[] {
  return [...judgeOpening(file), ...judgeLater(file)]
}
