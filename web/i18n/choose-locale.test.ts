import t from 'tap'
import { acceptedLocale, chooseLocale } from './choose-locale.ts'

t.test('Accept-Language: the better of our two, Japanese otherwise', async (t) => {
  t.equal(acceptedLocale(undefined), 'ja')
  t.equal(acceptedLocale('en-GB,en;q=0.9'), 'en')
  t.equal(acceptedLocale('ja,en;q=0.8'), 'ja')
  t.equal(acceptedLocale('fr,en;q=0.5,ja;q=0.6'), 'ja')
  t.equal(acceptedLocale('en;q=0, fr'), 'ja')
  t.equal(acceptedLocale('de-DE'), 'ja')
})

t.test('the account before the browser, its choice before what it asks for', async (t) => {
  t.equal(chooseLocale('EN', 'ja', 'ja'), 'en')
  t.equal(chooseLocale(undefined, 'en', 'ja'), 'en')
  t.equal(chooseLocale(undefined, 'xx', 'en'), 'en')
})
