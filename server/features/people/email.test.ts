import t from 'tap'
import { callerKey } from './caller.ts'
import { parseCode } from './code.ts'
import { parseEmail } from './email.ts'

t.test('addresses that people have', async (t) => {
  const cases: [string, string, string][] = [
    ['taro@example.jp', 'taro@example.jp', 'taro@example.jp'],
    [' Taro.Yamada+x@EXAMPLE.co.jp\n', 'Taro.Yamada+x@example.co.jp', 'taro.yamada+x@example.co.jp'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'taro@example.jp', 'taro@example.jp'],
    ['taro@例え.jp', 'taro@xn--r8jz45g.jp', 'taro@xn--r8jz45g.jp'],
    ['taro@例え。ＪＰ', 'taro@xn--r8jz45g.jp', 'taro@xn--r8jz45g.jp'],
    ['a..b.@docomo.example', 'a..b.@docomo.example', 'a..b.@docomo.example'],
    ["o'neil@example.jp", "o'neil@example.jp", "o'neil@example.jp"],
  ]
  for (const [typed, address, normalized] of cases) t.same(parseEmail(typed), { address, normalized }, typed)
})

t.test('what mail does not reach', async (t) => {
  for (const typed of [
    'a@b',
    'a@@example.jp',
    'a b@example.jp',
    'a@example..jp',
    'a@example.jp.',
    'a@[192.0.2.1]',
    'a@1.2.3.4',
    'a@ex_ample.jp',
    'a,b@example.jp',
    'a@example.jp,b@example.jp',
    '<a@example.jp>',
  ])
    t.equal(parseEmail(typed), null, typed)
})

t.test('codes as they are typed and pasted', async (t) => {
  for (const typed of ['012345', '０１２３４５', '012 345', '012-345', '０１２　３４５', '012－345', ' 012345\n'])
    t.equal(parseCode(typed), '012345', typed)
  for (const typed of ['', '01234', '0123456', '01234a', '٠١٢٣٤٥', '十二三四五六'])
    t.equal(parseCode(typed), null, typed)
})

t.test('callers are counted by address, or by the /64 of one', async (t) => {
  t.equal(callerKey('192.0.2.1'), '192.0.2.1')
  t.equal(callerKey('::ffff:192.0.2.1'), '192.0.2.1')
  t.equal(callerKey('2001:db8::1'), '2001:db8:0:0::/64')
  t.equal(callerKey('2001:0DB8:0:0:ffff::9%eth0'), '2001:db8:0:0::/64')
  t.equal(callerKey('::1'), '0:0:0:0::/64')
})
