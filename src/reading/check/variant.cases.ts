// Random true variants and random flips of sentences, for the properties of the evidence check.
import fc from 'fast-check'

/** Gives whole numbers below a limit; the same seed gives the same ones. */
type Dice = (below: number) => number

/** A generator of dice, shrunk by fast-check through their seed. */
export const dice: fc.Arbitrary<Dice> = fc.integer({ min: 1, max: 2 ** 31 - 2 }).map((seed) => {
  let state = seed
  return (below: number) => {
    state = (state * 48271) % (2 ** 31 - 1)
    return state % below
  }
})

type Change = (sentence: string, roll: Dice) => string

const VOWELS = 'َُِّْ'
const SMALL = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربع', 'خمسة', 'ست', 'سبعة', 'ثمانية', 'تسع']
const TENS = ['', '', 'عشرون', 'ثلاثين', 'أربعون', 'خمسين', 'ستون', 'سبعين', 'ثمانون', 'تسعين']

function eachWord(sentence: string, change: (word: string) => string): string {
  return sentence.replace(/[\p{L}\p{M}]+/gu, change)
}

const some = (roll: Dice) => roll(3) === 0

/** Ways to spell one sentence otherwise; each keeps what it says. */
export const VARIANTS: Readonly<Record<string, Change>> = {
  'hamza off the alef': (sentence, roll) =>
    eachWord(sentence, (word) => (some(roll) ? word.replace(/[أإآ]/g, 'ا') : word)),
  'hamza left to its seat': (sentence, roll) =>
    eachWord(sentence, (word) =>
      some(roll) ? word.replace(/ؤ/g, 'و').replace(/ئ/g, 'ي').replace(/ء/g, '') || word : word,
    ),
  'ta marbuta and alef maqsura': (sentence, roll) =>
    eachWord(sentence, (word) =>
      some(roll) ? word.replace(/ة$/, 'ه').replace(/ى$/, 'ي') : word.replace(/ي$/, 'ى'),
    ),
  'signs left out': (sentence) => sentence.replace(/[ّْ]/g, ''),
  'vowels added': (sentence, roll) => {
    // Where a sentence bears vowels, others would contradict them.
    const signs = /\p{M}/u.test(sentence) ? 'ّْ' : VOWELS
    return sentence.replace(/(\p{L})(?!\p{M})/gu, (letter) =>
      roll(6) === 0 ? letter + signs[roll(signs.length)] : letter,
    )
  },
  'words stretched': (sentence, roll) =>
    sentence.replace(/(?<=\p{L}\p{M}*)(?=\p{L})/gu, () => (roll(9) === 0 ? 'ـ' : '')),
  'other digits': (sentence, roll) => {
    const zero = roll(2) === 0 ? 0x660 : 0x6f0
    return sentence.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
  },
  'thousands parted': (sentence, roll) =>
    sentence.replace(/(?<![\d.,])[1-9]\d{4,5}(?![\d.,])/g, (figure) =>
      figure.replace(/(?=(\d{3})+$)/g, [',', '.', '\u066c'][roll(3)] as string),
    ),
  'numbers in words': (sentence) =>
    sentence.replace(
      /(?<![\d.,/:\p{L}ـ-])([2-9])([1-9])(?![\d.,/:٪%-])(?= [^\d٪%])/gu,
      (_, tens, ones) => `${SMALL[Number(ones)]} و${TENS[Number(tens)]}`,
    ),
  'other quotation marks': (sentence, roll) => {
    const [open, close] = [
      ['"', '"'],
      ['«', '»'],
      ['“', '”'],
      ['', ''],
    ][roll(4)] as [string, string]
    return sentence.replace(/[«“]/g, open).replace(/[»”]/g, close)
  },
  'commas left out': (sentence, roll) =>
    sentence.replace(/(?<!(?:^|[^\p{L}\p{M}])ل[\p{M}ـ]*ا[\p{M}ـ]*)[،,](?=\s)/gu, (comma) =>
      some(roll) ? '' : comma,
    ),
  'blanks of other kinds': (sentence, roll) =>
    sentence.replace(/ /g, () => [' ', '  ', '\u00a0', '\n', ' \u200f'][roll(5)] as string),
  'and written apart': (sentence, roll) =>
    sentence.replace(/(?<=\s)و(?=(?:أن|إن|لم|لن|لا|ال|قال|أضاف|أكد|من|في)\p{L}*)/gu, (letter) =>
      some(roll) ? `${letter} ` : letter,
    ),
  'direction controls': (sentence, roll) =>
    sentence.replace(
      /(?<=\s)/g,
      () => (some(roll) ? ['\u200f', '\u202b', '\u2067', '\u200b'][roll(4)] : '') ?? '',
    ),
  'and before the first word': (sentence) =>
    /^(?!و)\p{L}/u.test(sentence) ? `و${sentence}` : sentence,
  'without the first and': (sentence) =>
    sentence.replace(/^و(?=\p{M}*\p{L}{3})/u, '').replace(/^\p{M}+/u, ''),
  'another stop at the end': (sentence) => `${sentence.replace(/[.…\s]+$/u, '')}!`,
}

/** A sentence spelled otherwise in up to four ways at once. */
export function vary(sentence: string, roll: Dice): string {
  const ways = Object.values(VARIANTS)
  let varied = sentence
  for (let times = 1 + roll(4); times > 0; times--) {
    const [way] = ways.splice(roll(ways.length), 1)
    varied = (way as Change)(varied, roll)
  }
  return varied
}

const PLACE = /(?<=\s)(?=\p{L})/gu
const NEGATIONS = ['لن', 'لم', 'لا', 'ليس', 'غير', 'ما لم']
const NEGATION = /(?<=\s|^)(?:و|ف)?(?:لن|لم|لا|ليس|ليست|غير|عدم)\s+/gu

/** The sentence with a random match changed; undefined where nothing matches. */
function changeOne(
  sentence: string,
  wanted: RegExp,
  roll: Dice,
  change: (found: string) => string,
): string | undefined {
  const found = [...sentence.matchAll(wanted)]
  const match = found[roll(Math.max(1, found.length))]
  if (match === undefined) return undefined
  return (
    sentence.slice(0, match.index) +
    change(match[0]) +
    sentence.slice(match.index + match[0].length)
  )
}

type Flip = (sentence: string, roll: Dice, parties: readonly string[]) => string | undefined

/** Ways to make a sentence say something else; undefined where it gives no occasion. */
export const FLIPS: Readonly<Record<string, Flip>> = {
  'another digit': (sentence, roll) =>
    changeOne(sentence, /\d/g, roll, (digit) => String((Number(digit) + 1 + roll(8)) % 10)),
  'one digit more': (sentence, roll) =>
    changeOne(sentence, /\d+/g, roll, (figure) => `${figure}${1 + roll(9)}`),
  'another scale': (sentence, roll) =>
    changeOne(sentence, /مليون|مليار|آلاف|ملايين/g, roll, (scale) =>
      scale === 'مليون'
        ? 'مليار'
        : scale === 'مليار'
          ? 'مليون'
          : scale === 'آلاف'
            ? 'ملايين'
            : 'آلاف',
    ),
  'another party': (sentence, roll, parties) => {
    const here = parties.filter((name) =>
      new RegExp(`(?<!\\p{L})[وفبل]?${name}(?!\\p{L})`, 'u').test(sentence),
    )
    const name = here[roll(Math.max(1, here.length))]
    const others = parties.filter(
      (other) => !other.includes(name ?? ' ') && !(name ?? '').includes(other),
    )
    return name && sentence.replace(name, others[roll(others.length)] as string)
  },
  'negation put in': (sentence, roll) =>
    changeOne(sentence, PLACE, roll, () => `${NEGATIONS[roll(NEGATIONS.length)]} `),
  'negation taken out': (sentence, roll) => changeOne(sentence, NEGATION, roll, () => ''),
  'a word left out': (sentence, roll) =>
    changeOne(sentence, /(?<=\s)\p{L}{3,}\s+(?=\S)/gu, roll, () => ''),
  'a word put in': (sentence, roll) => changeOne(sentence, PLACE, roll, () => 'فجأة '),
  'two words swapped': (sentence, roll) =>
    changeOne(sentence, /(?<=\s)\p{L}{3,} \p{L}{3,}(?=\s)/gu, roll, (pair) =>
      pair.split(' ').reverse().join(' '),
    ),
  'before for after': (sentence, roll) =>
    changeOne(sentence, /(?<=\s)(?:قبل|بعد)(?=\s)/g, roll, (word) =>
      word === 'قبل' ? 'بعد' : 'قبل',
    ),
  'if for unless': (sentence, roll) =>
    changeOne(sentence, /(?<=\s)(?:إذا|ما لم)(?=\s)/g, roll, (word) =>
      word === 'إذا' ? 'ما لم' : 'إذا',
    ),
}
