import t from 'tap'
import { yenText } from './money.ts'

t.test('whole yen in both languages', async (t) => {
  t.equal(yenText(6600, 'ja'), '6,600円')
  t.equal(yenText(198000, 'en'), '¥198,000')
  t.equal(yenText(0, 'ja'), '0円')
  t.equal(yenText(-1234567, 'ja'), '−1,234,567円')
})
