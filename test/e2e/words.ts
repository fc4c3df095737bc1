import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Locale } from '../support/browser.ts'
import { ROOT } from '../support/postgres.ts'

/** The texts that the tests hold on to, as the sources have them, and of which catalog where several differ; those say them in the other language. */
const texts = {
  // shell, sign-in
  signInPage: ['sign-in', 'ログイン'],
  signIn: 'ログインする',
  email: 'メールアドレス',
  sendCode: '確認コードを送る',
  code: '確認コード',
  noScripts: 'ログインには、ブラウザーのJavaScriptを有効にしてください。',
  passkeySignIn: 'パスキーでログインする',
  home: 'ホーム',
  consult: '相談',
  teach: ['teach', '講師のページ'],
  me: 'マイページ',
  support: '修了後の活動サポート',
  sessionEnded: 'ログインの期限が切れました',
  signInAgain: 'もう一度ログインする',
  // consultations, booking
  consultations: ['consultations', '個別相談'],
  toBooking: '日時を選んで予約する',
  bookPage: '個別相談を予約する',
  nextWeek: ['consultations', '次の週'],
  days: '日',
  topic: '件名',
  details: 'くわしい内容',
  card: 'クレジットカード',
  konbini: 'コンビニ払い',
  invoice: '請求書払い（企業派遣）',
  invoicePrivacy: '会社には実施日・講師名・料金のみ通知されます。',
  agree: '秘密保持の取り決めとキャンセルポリシーに同意します',
  pay: 'お支払いへ進む',
  book: '予約を確定する',
  alternatives: '近い日時なら空いています。',
  gone: '{when}は、予約できなくなりました',
  // a booking
  confirmed: '予約確定',
  join: 'Zoomに入室する',
  toCalendar: 'カレンダーに追加する',
  notPaidYet: 'お支払いはまだ済んでいません',
  voucherAwaited: '<0>{day}までに、</0>コンビニでお支払いください',
  voucher: '支払番号を見る',
  expired: 'お支払い期限が過ぎ、予約は終わりました',
  cancel: '予約をキャンセルする',
  cancelAsked: 'この予約をキャンセルしますか',
  fullRefund: '<0>全額の{price}を返金します。</0>',
  cancelNow: 'キャンセルする',
  cancelled: 'この予約はキャンセルされました',
  refunded: '{amount}を返金しました。カードの明細に載るまで、日数がかかることがあります。',
  // teaching
  hours: '受付時間',
  removeRange: '{of} {text} を消す',
  save: '保存する',
  hoursSaved: '受付時間を保存しました',
  // one's own pages
  devices: 'ログイン中の端末',
  waysIn: 'ログインの方法',
  signOut: 'ログアウトする',
  revoke: '{0}をログアウトする',
  revoked: 'その端末をログアウトしました',
  addPasskey: 'パスキーを登録する',
} as const

export type Word = keyof typeof texts
export type Say = (word: Word, part?: 'whole' | 'start' | 'any') => RegExp

/** A text in a language, to be looked for: as the whole of a name, its start, or anywhere in it. */
export function wordsOf(locale: Locale): Say {
  const catalogs = readCatalogs(locale)
  return (word, part = 'whole') => {
    const text = texts[word]
    const [area, source] = typeof text === 'string' ? [undefined, text] : text
    const catalog = area ? catalogs.get(area) : [...catalogs.values()].find((entries) => entries.has(source))
    const found = catalog?.get(source)
    if (found === undefined) throw new Error(`"${source}" is in no catalog any more`)
    return new RegExp(`${part === 'any' ? '' : '^'}${patternOf(found || source)}${part === 'whole' ? '$' : ''}`)
  }
}

/** What stands for something else may be anything. */
const patternOf = (text: string): string =>
  text
    .split(/\{[^}]*\}|<\/?\d+\/?>/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*')

function readCatalogs(locale: Locale): Map<string, Map<string, string>> {
  const folder = join(ROOT, 'web/i18n/locales', locale)
  return new Map(
    readdirSync(folder).map((name) => [basename(name, '.po'), readCatalog(readFileSync(join(folder, name), 'utf8'))]),
  )
}

/** Texts with a context of their own are left out. */
function readCatalog(text: string): Map<string, string> {
  const entry = /^msgid (".*"(?:\n".*")*)\nmsgstr (".*"(?:\n".*")*)/m
  return new Map(
    text
      .split('\n\n')
      .filter((block) => !/^msgctxt /m.test(block))
      .flatMap((block) => {
        const [, id, translated] = entry.exec(block) ?? []
        return id && translated ? [[unquoted(id), unquoted(translated)] as const] : []
      }),
  )
}

const unquoted = (lines: string): string =>
  lines
    .split('\n')
    .map((line): string => JSON.parse(line))
    .join('')
