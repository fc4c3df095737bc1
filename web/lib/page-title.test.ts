import t from 'tap'
import { shortName, titleOf } from './page-title.ts'

t.test('the deepest page names the document', async (t) => {
  const name = '一般社団法人サンプル・ハラスメント対策協会'
  t.equal(
    titleOf([{}, { meta: [{ title: '個別相談' }] }, { meta: [undefined] }], name),
    '個別相談｜サンプル・ハラスメント対策協会',
  )
  t.equal(titleOf([], name), 'サンプル・ハラスメント対策協会')
})

t.test('a name that is only a legal form stays whole', async (t) => {
  t.equal(shortName('株式会社'), '株式会社')
  t.equal(shortName('Sample Association'), 'Sample Association')
})
