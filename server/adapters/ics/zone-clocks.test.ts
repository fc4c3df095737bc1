import fc from 'fast-check'
import t from 'tap'
import { instantOfWall, zoneTable } from '../../features/calendar/zones.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'
import { zoneClocks } from './zone-clocks.ts'

t.test('each zone of Windows is one that is known here', async (t) => {
  for (const [windows, zone] of WINDOWS_ZONES)
    t.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: zone }), windows)
})

t.test('clocks agree with the ones by which slots are made, which are worked out in another way', async () => {
  const zones = [
    'Asia/Tokyo',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Europe/London',
    'Africa/Casablanca',
  ]
  const from = Date.UTC(2025, 0, 1) / 60_000
  const until = Date.UTC(2028, 0, 1) / 60_000
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: from, max: until }), (zone, wall) => {
      const expected = instantOfWall(zoneTable(zone, from - 3_000, until + 3_000), wall)
      const { instantOf } = zoneClocks(new Map(), 'Asia/Tokyo')
      const found = instantOf({ wall: wall * 60_000, form: 'LOCAL', tzid: zone }) / 60_000
      // One that is jumped over makes no slot, but an event has to be somewhere.
      return expected === null || found === expected
    }),
    { numRuns: 3_000, seed: 20_261_124 },
  )
})
