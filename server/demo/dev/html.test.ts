import t from 'tap'
import { html, linked } from './html.ts'

t.test('values are text, parts are markup', async (t) => {
  const evil = `<b onclick="x('y')">&`
  t.notMatch(html`<p title="${evil}">${html`<i>${evil}</i>`}</p>`.markup, '<b')
  t.equal(html`<p>${evil}</p>`.markup, '<p>&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;</p>')
  t.equal(html`${null}${false}${undefined}${0}${['a', html`<br>`]}`.markup, '0a<br>')
})

t.test('addresses become links, and end where the sentence does', async (t) => {
  t.equal(
    linked('参加は https://example.jp/a?b=1&c=2。<b>').markup,
    '参加は <a href="https://example.jp/a?b=1&amp;c=2" target="_blank" rel="noopener">https://example.jp/a?b=1&amp;c=2</a>。&lt;b&gt;',
  )
  t.notMatch(linked('javascript:alert(1)').markup, '<a')
})
