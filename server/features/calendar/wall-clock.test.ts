import t from 'tap'
import { wallMinutes, wallText } from './wall-clock.ts'

t.test('times of the wall clock, as the API and the database write them', async (t) => {
  t.equal(wallMinutes('00:00'), 0)
  t.equal(wallMinutes('09:30'), 570)
  t.equal(wallMinutes('09:30:00'), 570)
  t.equal(wallMinutes('24:00'), 1440)
  t.equal(wallText(570), '09:30')
  t.equal(wallText(1440), '24:00')
})

t.test('anything else is no time', async (t) => {
  for (const text of ['24:01', '25:00', '09:60', '9:30', '09:30:15', '-1:00', '０９:30', '']) {
    t.equal(wallMinutes(text), null, text)
  }
})
