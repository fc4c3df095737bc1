import t from 'tap'
import { isPlaceholder, type NamesInput, parseNames, toKatakana } from './names.ts'

const member = { displayName: 'たろう', speaksForOffice: false }
const faultsOf = (input: Partial<NamesInput>, who = member) =>
  parseNames({ familyName: '架空', givenName: '太郎', ...input }, who).faults.map(
    ({ path, code }) => `${path.join('.')}:${code}`,
  )

t.test('names are kept to the letter', async (t) => {
  for (const familyName of ['髙橋', '﨑山', '𠮷田', '辻󠄀', 'ｶﾝﾀﾞ', '①', 'Ｏ’Ｎｅｉｌ', "D'Arcy", 'が']) {
    const { names, faults } = parseNames({ familyName: `　${familyName} `, givenName: '' }, member)
    t.same(faults, [])
    t.equal(names.familyName, familyName)
  }
})

t.test('what no name is written with is refused, all faults at once', async (t) => {
  for (const bad of ['架\0空', '架\u202e空', '\ud842', '架\u200b空', '架\n空', '\ue000', '架\u2028空'])
    t.same(faultsOf({ familyName: bad, givenName: bad }), [
      'familyName:FORBIDDEN_CHARACTERS',
      'givenName:FORBIDDEN_CHARACTERS',
    ])
  t.same(faultsOf({ familyName: ' 　' }), ['familyName:REQUIRED'])
  t.same(faultsOf({ givenName: '𠮷'.repeat(50) }), [], 'counted in characters')
  t.same(faultsOf({ givenName: '𠮷'.repeat(51), certificateName: 'x'.repeat(101) }), [
    'givenName:TOO_LONG',
    'certificateName:TOO_LONG',
  ])
})

t.test('readings come in any kana and stand in katakana', async (t) => {
  t.equal(toKatakana('ﾔﾏﾀﾞ'), 'ヤマダ')
  t.equal(toKatakana('やまだ'), 'ヤマダ')
  t.equal(toKatakana('か\u3099'), 'ガ')
  t.equal(toKatakana('ｼﾞｮｰﾝｽﾞ ｱﾝﾄﾞ'), 'ジョーンズ アンド')
  const { names } = parseNames(
    { familyName: 'Jones', givenName: '', familyNameKana: 'ｼﾞｮｰﾝｽﾞ', givenNameKana: ' ' },
    member,
  )
  t.match(names, { familyNameKana: 'ジョーンズ', givenNameKana: null })
  t.same(faultsOf({ familyNameKana: '架空', givenNameKana: 'Taro' }), [
    'familyNameKana:KANA_ONLY',
    'givenNameKana:KANA_ONLY',
  ])
})

t.test('Roman names', async (t) => {
  t.equal(
    parseNames({ familyName: 'x', givenName: '', romanName: 'ＴＡＲＯ　Ｋａｋｕ' }, member).names.romanName,
    'TARO Kaku',
  )
  t.same(faultsOf({ romanName: "José O'Neil-Škoda" }), [])
  t.same(faultsOf({ romanName: '太郎' }), ['romanName:ROMAN_ONLY'])
})

t.test('the name that is shown', async (t) => {
  const shown = (displayName: string | null | undefined, current: string) =>
    parseNames({ familyName: '架空', givenName: '太郎', displayName }, { ...member, displayName: current }).names
      .displayName
  t.equal(shown(undefined, 'ゲスト'), '架空 太郎', 'the full name where none was chosen')
  t.equal(shown(null, 'たろう'), 'たろう', 'left out = as it was')
  t.equal(shown('じろう', 'たろう'), 'じろう')
  t.same(faultsOf({ displayName: '' }), ['displayName:REQUIRED'])
  t.same(faultsOf({ displayName: 'taro@example.jp' }), ['displayName:NO_ADDRESS_AS_NAME'])
  for (const displayName of ['事務局の山田', '協会公式', 'ＡＤＭＩＮ', 'Official Taro'])
    t.same(faultsOf({ displayName }), ['displayName:RESERVED_NAME'], displayName)
  t.same(faultsOf({ displayName: 'バドミントン Badminton' }), [])
  t.same(faultsOf({ displayName: '事務局' }, { ...member, speaksForOffice: true }), [])
  t.ok(isPlaceholder('Guest'))
})
