// The texts of the bench: our own samples, a text in which nobody says anything, and long ones.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawFrom, samplesBelow } from '../src/corpus/index.ts'
import { paragraphsOf, quotationsOf, sentencesOf } from '../src/text/index.ts'
import { ROOT } from '../tools/root.ts'

/** Samples of a language, without their heads. */
export function samplesIn(lang: string): string[] {
  const read = samplesBelow(ROOT)
  const names = readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.txt'))
  return names.flatMap((name) => {
    const head = readFileSync(join(ROOT, 'samples', name), 'utf8').split('\n\n')[0] ?? ''
    const isOurs = new RegExp(`^lang: ${lang}$`, 'm').test(head)
    return isOurs ? [read(`samples/${name}`) ?? ''] : []
  })
}

/** A landscape: no cue, no party, no deed. */
export function plainText(): string {
  return readFileSync(join(ROOT, 'bench/plain.ar.txt'), 'utf8').trim()
}

/** As many units as `length` of texts one after the other, again and again. */
export function fillWith(texts: readonly string[], length: number): string {
  const all = `${texts.join('\n\n')}\n\n`
  return all.repeat(Math.ceil(length / all.length)).slice(0, length)
}

/** Sentences as our own text layer counts them. */
export function countSentences(text: string): number {
  const counts = paragraphsOf(text).map((paragraph) => {
    const quotations = quotationsOf(text, paragraph.start, paragraph.end)
    return sentencesOf(text, paragraph, quotations).length
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * A text of so many bytes, made of the samples' paragraphs in an order that never comes again: a
 * text that is one text several times over would be read once.
 */
export function longText(bytes: number): string {
  const paragraphs = samplesIn('ar').flatMap((text) => text.split(/\n+/))
  const draw = drawFrom(bytes)
  const parts: string[] = []
  for (let length = 0; length < bytes; ) {
    const part = paragraphs[Math.floor(draw() * paragraphs.length)] as string
    parts.push(part)
    length += Buffer.byteLength(part) + 2
  }
  return parts.join('\n\n')
}
