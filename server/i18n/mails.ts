import type { PaymentMethodName, PolicySnapshot } from '../../db/columns.ts'
import { calendarTexts } from './calendar.ts'

const yen = (amount: number): string => amount.toLocaleString('en-US')

/** Words that many letters share. */
const ja = {
  salutation: (name: string): string => `${name} 様`,
  footer: {
    automatic: 'このメールは、ご登録内容やご予約についての大切なお知らせとして、自動でお送りしています。',
    contact: (email: string, phone: string): string => `お問い合わせ：${[email, phone].filter(Boolean).join('／')}`,
  },
  kind: calendarTexts.ja.kind,
  labels: {
    time: '日時',
    previousTime: '変更前の日時',
    instructor: '講師',
    member: '会員',
    reference: '予約番号',
    price: '料金',
    place: '実施方法',
    refund: 'ご返金額',
    payBy: 'お支払い期限',
    amount: 'お支払い金額',
  },
  online: 'オンライン（Zoom）',
  money: (amount: number): string => `${yen(amount)}円（税込）`,
  /** Money that is given back or kept is no price: no tax is spoken of. */
  yen: (amount: number): string => `${yen(amount)}円`,
  free: '無料',
  method: {
    CARD: 'クレジットカード',
    KONBINI: 'コンビニ払い',
    BANK_TRANSFER: '銀行振込',
    INVOICE: '請求書払い（企業派遣）',
    CREDIT: '振替分を充当',
    FREE: '無料',
  } as Record<PaymentMethodName, string>,
  paid: (price: string, method: string): string => `${price}／${method}`,
  open: '予約の内容を見る',
  manage: '予約の確認・日時変更・キャンセル',
  join: '参加用ページを開く',
  joinHow: (minutes: number): string =>
    `開始時刻になりましたら、上のリンクからお入りください。ログインは要りません。このURLはあなた専用で、終了の${minutes}分後まで使えます。ほかの方には転送しないでください。`,
  decliningCancelsNothing:
    'カレンダー上で「辞退」や「欠席」を選んでも、予約のキャンセルにはなりません。キャンセルや日時の変更は、予約のページからお手続きください。',
  topicNotInMail: 'ご相談の内容は、メールには記載していません。予約のページでご確認ください。',
  policyTitle: 'キャンセルポリシー',
  policy: (policy: PolicySnapshot): string[] => [
    ...policy.tiers.map((tier) =>
      tier.refundPercent === 100
        ? `開始の${tier.hoursBefore}時間前まで：全額をご返金します`
        : `開始の${tier.hoursBefore}時間前まで：${tier.refundPercent}%をご返金します`,
    ),
    'それ以降：ご返金はありません',
    ...(policy.fullRefundWithinMinutes > 0
      ? [`ご予約から${policy.fullRefundWithinMinutes}分以内のキャンセルは、全額をご返金します`]
      : []),
    `日時の変更は、開始の${policy.rescheduleUntilHoursBefore}時間前まで、${policy.maximumReschedules}回までできます`,
  ],
  scope:
    '個別の法律判断、示談額の評価、交渉の代行は行いません。必要な場合は弁護士にご相談ください。身の危険があるときは110番へ。',
}

const en: typeof ja = {
  salutation: (name) => `Dear ${name},`,
  footer: {
    automatic: 'This mail was sent automatically about your account or your booking.',
    contact: (email, phone) => `Contact: ${[email, phone].filter(Boolean).join(' / ')}`,
  },
  kind: calendarTexts.en.kind,
  labels: {
    time: 'Time',
    previousTime: 'Time before',
    instructor: 'Instructor',
    member: 'Member',
    reference: 'Booking number',
    price: 'Price',
    place: 'Where',
    refund: 'Refund',
    payBy: 'Pay by',
    amount: 'Amount to pay',
  },
  online: 'Online (Zoom)',
  money: (amount) => `¥${yen(amount)} (tax included)`,
  yen: (amount) => `¥${yen(amount)}`,
  free: 'Free of charge',
  method: {
    CARD: 'card',
    KONBINI: 'convenience store',
    BANK_TRANSFER: 'bank transfer',
    INVOICE: 'invoice to the sponsoring company',
    CREDIT: 'paid by credit',
    FREE: 'free of charge',
  },
  paid: (price, method) => `${price}, ${method}`,
  open: 'See the booking',
  manage: 'See, move or cancel the booking',
  join: 'Open the meeting',
  joinHow: (minutes) =>
    `Use the link above when the time has come; no sign-in is needed. The address is yours alone and works until ${minutes} minutes after the end. Please do not pass it on.`,
  decliningCancelsNothing:
    'Declining in your calendar does not cancel the booking. To cancel or to move it, please use the booking’s page.',
  topicNotInMail: 'Mails do not say what the consultation is about. Please see the booking’s page.',
  policyTitle: 'Cancellation',
  policy: (policy) => [
    ...policy.tiers.map((tier) =>
      tier.refundPercent === 100
        ? `Up to ${tier.hoursBefore} hours before the start: full refund`
        : `Up to ${tier.hoursBefore} hours before the start: ${tier.refundPercent}% refund`,
    ),
    'After that: no refund',
    ...(policy.fullRefundWithinMinutes > 0
      ? [`Within ${policy.fullRefundWithinMinutes} minutes of booking: full refund`]
      : []),
    `The time can be moved until ${policy.rescheduleUntilHoursBefore} hours before the start, up to ${policy.maximumReschedules} times`,
  ],
  scope:
    'We do not give legal rulings on single cases, assess settlement amounts or negotiate for you. Where needed, please see a lawyer. If you are in danger, call 110.',
}

export const mailTexts = { ja, en }
