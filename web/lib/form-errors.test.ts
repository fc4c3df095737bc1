import t from 'tap'
import { faultsByField } from './form-errors.ts'

t.test('faults of the API find their fields', async (t) => {
  const { fields, rest } = faultsByField(
    [
      { path: ['input', 'topic'], message: '5文字以上で' },
      { path: ['input', 'topic'], message: 'あとのもの' },
      { path: ['code'], message: '6桁で' },
      { path: ['input', 'weekly', '2', 'start'], message: '時刻を' },
      { path: ['input', 'requestKey'], message: 'ほかの欄' },
    ],
    ['topic', 'code', 'weekly'],
  )
  t.same(fields, { topic: '5文字以上で', code: '6桁で', weekly: '時刻を' }, 'the first message of a field stands')
  t.same(rest, ['ほかの欄'], 'what the form does not ask for is not lost')
})
