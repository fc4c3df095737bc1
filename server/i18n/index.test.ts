import t from 'tap'
import './catalogs.ts'
import { errorCodes, errorText, preferredLocale } from './index.ts'

t.test('every refusal has its sentence in both languages', async (t) => {
  t.ok(errorCodes('ja').length > 60)
  t.same(errorCodes('ja').sort(), errorCodes('en').sort())
  for (const code of errorCodes('ja')) {
    t.match(
      errorText('ja', code, { minimum: 1, maximum: 2, minutes: 3, seconds: 4, tries: 5, other: 1 }),
      /[ぁ-んァ-ヶ一-龠]/,
      code,
    )
    t.match(
      errorText('en', code, { minimum: 1, maximum: 2, minutes: 3, seconds: 4, tries: 5, other: 1 }),
      /^[^ぁ-んァ-ヶ]+$/,
      code,
    )
  }
})

t.test('the language that is asked for', async (t) => {
  t.equal(preferredLocale(undefined), 'ja')
  t.equal(preferredLocale('en-US,en;q=0.9,ja;q=0.8'), 'en')
  t.equal(preferredLocale('fr, ja;q=0.5, en;q=0.4'), 'ja')
  t.equal(preferredLocale('en;q=0, ja'), 'ja')
})
