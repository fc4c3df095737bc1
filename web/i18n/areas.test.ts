import t from 'tap'
import { areasOf } from './areas.ts'

t.test('a path brings the texts of each area that it names, and of no other', async (t) => {
  t.same(areasOf('/'), ['welcome'])
  t.same(areasOf('/home'), ['home'])
  t.same(areasOf('/teach/availability'), ['teach'])
  t.same(areasOf('/consultations/me'), ['consultations', 'me'], 'one too many does no harm')
  t.same(areasOf('/teach/consultations/01a2'), ['consultations', 'teach'])
  t.same(areasOf('/teach/x/consultations'), ['teach'])
})
