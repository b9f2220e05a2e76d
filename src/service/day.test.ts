// Civil days end when the clocks of their zone say so.
import { describe, expect, it } from 'vitest'
import { dayOf, endOfDay, timesOf } from './day.ts'

describe('a civil day', () => {
  it.each([
    ['in UTC', '2031-03-04', 'UTC', '2031-03-04T23:59:59.999Z'],
    ['east of it', '2031-03-04', 'Asia/Riyadh', '2031-03-04T20:59:59.999Z'],
    ['west of it', '2031-03-04', 'America/New_York', '2031-03-05T04:59:59.999Z'],
    ['in a zone of half hours', '2031-03-04', 'Asia/Kolkata', '2031-03-04T18:29:59.999Z'],
    ['on which the clocks go forward', '2031-03-30', 'Europe/Paris', '2031-03-30T21:59:59.999Z'],
    [
      'before which they went forward at midnight',
      '2031-04-24',
      'Africa/Cairo',
      '2031-04-24T21:59:59.999Z',
    ],
    ['on which they go back', '2031-10-26', 'Europe/Paris', '2031-10-26T22:59:59.999Z'],
    ['at the end of a year', '2031-12-31', 'Asia/Tokyo', '2031-12-31T14:59:59.999Z'],
  ])('ends %s', (_, civil, zone, end) => {
    expect(endOfDay(civil, zone)).toBe(end)
    expect(dayOf(new Date(end), zone)).toBe(civil)
    expect(dayOf(new Date(Date.parse(end) + 1), zone) > civil).toBe(true)
  })

  it('is today where nobody says otherwise, and then all that is kept is known', () => {
    const times = timesOf({}, new Date('2031-03-04T22:00:00Z'), 'Asia/Riyadh')
    expect(times).toMatchObject({ asOf: '2031-03-05', knownAt: '2031-03-05' })
    expect(times.knownUpTo > '2031-03-06').toBe(true)
  })

  it.each([
    ['a day that no calendar has', { asOf: '2031-02-30' }, 'UTC', 'date-unreadable'],
    ['a day in another form', { knownAt: '4 March' }, 'UTC', 'date-unreadable'],
    ['a zone that nobody knows', {}, 'Mars/Olympus', 'zone-unknown'],
  ])('is refused: %s', (_, when, zone, code) => {
    const times = () => timesOf(when, new Date('2031-03-04T22:00:00Z'), zone)
    expect(times).toThrow(expect.objectContaining({ code, exitCode: 2 }))
  })
})
