import t from 'tap'
import { localizedRichText, richText } from './rich-text.ts'

t.test('emphasis works beside Japanese brackets', async (t) => {
  t.equal(richText('これは**「太字」**です。'), '<p>これは<strong>「太字」</strong>です。</p>\n')
})

t.test('markup in the text stays text, and links to nowhere good are none', async (t) => {
  t.equal(richText('<script>alert(1)</script>'), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n')
  t.notMatch(richText('[x](javascript:alert(1))'), /href/)
  t.match(richText('[規約](https://example.jp/)'), /<a href="https:\/\/example\.jp\/">規約<\/a>/)
})

t.test('a text that exists in Japanese alone stays so', async (t) => {
  t.same(localizedRichText({ ja: 'はい' }), { ja: '<p>はい</p>\n' })
})
