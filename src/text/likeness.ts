// How alike two texts are: a small sketch that finds candidates among very many, and the share of
// runs of words that both hold.
// Broder 1997 (resemblance and containment of documents); bands of minima as in Leskovec,
// Rajaraman and Ullman, chapter 3.

/** Words a run: shorter runs are shared by any two texts of one desk. */
const RUN = 3
/** Minima a band, and bands a sketch: texts that share three runs in five meet in 98 of 100. */
const BAND = 3
const BANDS = 16
/** Fewer runs than these say nothing: two short notes may be alike by chance. */
const RUNS_MIN = 12

/** Words of a folded text: letters and digits, without signs. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Hashes of all runs of words, each once. */
export function runsOf(folded: string): ReadonlySet<number> {
  const words = wordsOf(folded).map(hashOf)
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let hash = 0
    for (let of = 0; of < RUN; of += 1)
      hash = Math.imul(hash ^ (words[at + of] as number), 0x85ebca6b) + of
    runs.add((hash ^ (hash >>> 15)) >>> 0)
  }
  return runs
}

/** One permutation of 32-bit numbers for each minimum: odd factors, and a mixing of high bits. */
function permuted(run: number, which: number): number {
  const factor = Math.imul(which * 2 + 1, 0x9e3779b1) | 1
  const mixed = Math.imul(run ^ (run >>> 16), factor)
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0
}

/**
 * The sketch of a folded text: texts that are much alike share at least one of its marks. Empty for
 * a text that is too short to be told from others.
 */
export function sketchOf(folded: string): readonly string[] {
  const runs = runsOf(folded)
  if (runs.size < RUNS_MIN) return []
  const minima = new Array<number>(BAND * BANDS).fill(0xffffffff)
  for (const run of runs)
    for (let which = 0; which < minima.length; which += 1) {
      const value = permuted(run, which)
      if (value < (minima[which] as number)) minima[which] = value
    }
  return Array.from({ length: BANDS }, (_, band) => {
    const marks = minima.slice(band * BAND, band * BAND + BAND).map((of) => of.toString(36))
    return `${band.toString(36)}:${marks.join('-')}`
  })
}

export interface Likeness {
  /** Shared runs over those of both, and over those of the shorter one, 0 to 1. */
  readonly jaccard: number
  readonly containment: number
}

/** Both 0 where one of them holds no run. */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const smaller = Math.min(a.size, b.size)
  if (smaller === 0) return { jaccard: 0, containment: 0 }
  let shared = 0
  for (const run of a) if (b.has(run)) shared += 1
  return { jaccard: shared / (a.size + b.size - shared), containment: shared / smaller }
}
