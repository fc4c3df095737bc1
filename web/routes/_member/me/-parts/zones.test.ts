import t from 'tap'
import { byRegion, placeOf } from './zones.ts'

t.test('a zone is called by its place', async (t) => {
  t.equal(placeOf('Asia/Tokyo'), 'Tokyo')
  t.equal(placeOf('America/New_York'), 'New York')
  t.equal(placeOf('America/Argentina/Buenos_Aires'), 'Buenos Aires (Argentina)')
  t.equal(placeOf('UTC'), 'UTC')
})

t.test('zones are listed by region, UTC last', async (t) => {
  t.same(byRegion(['UTC', 'Europe/Paris', 'Asia/Tokyo', 'Asia/Seoul']), [
    ['Asia', ['Asia/Seoul', 'Asia/Tokyo']],
    ['Europe', ['Europe/Paris']],
    ['UTC', ['UTC']],
  ])
})
