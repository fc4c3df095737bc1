import t from 'tap'
import { safeNext } from './safe-next.ts'

t.test('a path of this site is kept with its query and hash', async (t) => {
  t.equal(safeNext('/consultations/book?instructor=1#when', '/home'), '/consultations/book?instructor=1#when')
  t.equal(safeNext('/', '/home'), '/')
})

t.test('whatever a browser could take for another place is not', async (t) => {
  for (const next of [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\n',
    ' /home',
    'home',
    '',
    undefined,
  ]) {
    t.equal(safeNext(next, '/home'), '/home', JSON.stringify(next))
  }
})

t.test('signing in never leads to signing in', async (t) => {
  t.equal(safeNext('/sign-in?next=/me', '/home'), '/home')
  t.equal(safeNext('/./sign-in', '/home'), '/home')
  t.equal(safeNext('/sign-instead', '/home'), '/sign-instead')
})
