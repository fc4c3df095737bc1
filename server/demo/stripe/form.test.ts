import t from 'tap'
import { parseForm } from './form.ts'

t.test('brackets nest', async (t) => {
  t.strictSame(parseForm('a=1&b[c]=2&b[d][0]=3&b[d][1][e]=4&expand[]=x&expand[]=y&name=%E5%80%8B%20%26'), {
    a: '1',
    b: { c: '2', d: ['3', { e: '4' }] },
    expand: ['x', 'y'],
    name: '個 &',
  })
  t.strictSame(parseForm(''), {})
})

t.test('what makes no sense is refused', async (t) => {
  for (const text of [
    'a=1&a=2',
    'a=1&a[b]=2',
    'a[b]=1&a=2',
    '__proto__[x]=1',
    'a[constructor]=1',
    `a${'[b]'.repeat(9)}=1`,
    '=1',
  ])
    t.throws(() => parseForm(text), RangeError, text)
  t.notOk(Reflect.get({}, 'x'))
})
