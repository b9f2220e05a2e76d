// Compiled languages: the same as their folders, and told by script and little words.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileAll, type Languages, loadLanguages, openCompiled } from './index.ts'

const ROOT = join(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'mithaq-languages-'))
const again = mkdtempSync(join(tmpdir(), 'mithaq-languages-'))
let compiled: Languages
let live: Languages

beforeAll(async () => {
  await compileAll(ROOT, home, async () => 'export const rules = 1\n')
  compiled = openCompiled(home)
  live = await loadLanguages()
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
  rmSync(again, { recursive: true, force: true })
})

test('a compiled pack is the pack of its folder', async () => {
  expect(compiled.ids).toEqual(live.ids)
  expect(compiled.ids.length).toBeGreaterThan(1)
  for (const id of compiled.ids) {
    const { lexicon, ...pack } = (await compiled.load(id)).pack
    expect(lexicon).toBeDefined()
    expect(pack).toEqual((await live.load(id)).pack)
    expect(pack.hash).toMatch(/^[0-9a-f]{12}$/)
    expect(compiled.labelsOf(id)).toEqual(live.labelsOf(id))
  }
  expect(compiled.vocabulary).toEqual(live.vocabulary)
  expect(compiled.parties).toEqual(live.parties)
})

test('compiling twice gives the same bytes', async () => {
  await compileAll(ROOT, again, async () => 'export const rules = 1\n')
  for (const name of readdirSync(join(home, 'languages'))) {
    const read = (folder: string) => readFileSync(join(folder, 'languages', name))
    expect(read(again).equals(read(home)), name).toBe(true)
  }
})

test('an unknown language is refused by name', async () => {
  await expect(compiled.load('zz')).rejects.toThrow('"zz"')
  expect(() => compiled.labelsOf('zz')).toThrow('"zz"')
})

describe('which language a text is in', () => {
  test.each([
    ['ar', 'قالت الوزيرة إن بلادها سترسل سفينة إلى المرفأ بعد انتهاء العاصفة.'],
    ['ar', 'وَقَالَ الوَزِيرُ إِنَّ المَرْفَأَ مُغْلَقٌ حَتَّى الغَدِ، في بيان من مكتبه.'],
    ['en', 'The minister said that her country would send a ship once the storm had passed.'],
    ['fr', 'La ministre a dit que les navires seraient au port pour la fête, après la tempête.'],
    ['fr', "L'armée n'a pas quitté la ville, selon les habitants, et les routes sont fermées."],
    ['ar', 'أعلنت شركة Harbour Holdings أن سفينتها Blue Star وصلت إلى الميناء في الصباح.'],
  ])('%s', (id, text) => {
    expect(compiled.recognise(text)).toBe(id)
  })

  test.each([
    [
      'Persian',
      'وزیر گفت که کشورش پس از پایان طوفان یک کشتی به بندر می‌فرستد و این تصمیم قطعی است.',
    ],
    ['Urdu', 'وزیر نے کہا کہ ان کا ملک طوفان کے بعد بندرگاہ پر ایک جہاز بھیجے گا۔'],
    [
      'Italian',
      'La ministra ha detto che il suo paese invierà una nave al porto dopo la tempesta.',
    ],
    [
      'Portuguese',
      'A ministra disse que o seu país enviará um navio ao porto depois da tempestade.',
    ],
    [
      'German',
      'Die Ministerin sagte, ihr Land werde nach dem Sturm ein Schiff in den Hafen schicken.',
    ],
    ['Russian', 'Министр сказала, что её страна отправит корабль в порт после шторма.'],
    ['Spanish', 'La ministra dijo que su país enviará un barco al puerto después de la tormenta.'],
    ['numbers alone', '26 + 24 = 50'],
    ['nothing', ''],
  ])('%s has no pack, and none is guessed', (_, text) => {
    expect(compiled.recognise(text)).toBeUndefined()
  })

  test('a long text costs no more than a short one', () => {
    const text = 'قال الوزير إن المرفأ مغلق في هذا اليوم. '
    const cost = (long: string): number => {
      const started = performance.now()
      for (let turn = 0; turn < 20; turn++) expect(compiled.recognise(long)).toBe('ar')
      return performance.now() - started
    }
    cost(text.repeat(200))
    expect(cost(text.repeat(100_000))).toBeLessThan(10 * cost(text.repeat(200)) + 20)
  })
})
