import t from 'tap'
import { digitsOf, emailOf, phoneOf, toHalfWidth } from './half-width.ts'

t.test('full-width letters, digits and signs become half-width; kana and ideographs stay', async (t) => {
  t.equal(toHalfWidth('ＡＢＣ１２３＠（　）'), 'ABC123@( )')
  t.equal(toHalfWidth('髙﨑𠮷カナ'), '髙﨑𠮷カナ')
  t.equal(toHalfWidth('データ'), 'データ', 'a long vowel in a word is no hyphen')
  t.equal(toHalfWidth('カスタマー'), 'カスタマー')
})

t.test('codes are digits alone', async (t) => {
  t.equal(digitsOf('１２３ ４５６'), '123456')
  t.equal(digitsOf('確認コード：407 112'), '407112')
})

t.test('addresses lose the spaces of copying', async (t) => {
  t.equal(emailOf('　ｍｅｍｂｅｒ＠example．ｊｐ '), 'member@example.jp')
})

t.test('telephone numbers take every hyphen that Japanese keyboards make', async (t) => {
  for (const typed of ['03ー0000ー0000', '０３－００００－００００', '03―0000―0000', '03‐0000‐0000', '03−0000−0000']) {
    t.equal(phoneOf(typed), '03-0000-0000', typed)
  }
})
