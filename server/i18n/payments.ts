import { defineErrors } from './index.ts'

defineErrors({
  ja: {
    PAYMENT_METHOD_NOT_OFFERED: 'このお支払い方法は、ただいまご利用いただけません。別の方法をお選びください。',
    KONBINI_TOO_CLOSE:
      'この日時は実施日が近いため、コンビニ払いをお選びいただけません。カードでお支払いになるか、先の日時をお選びください。',
    INVOICE_NOT_ALLOWED:
      '請求書払いは、企業派遣の方で、企業との取り決めがある場合にお使いいただけます。別の方法をお選びください。',
    QUOTA_USED_UP: '請求書払いでご利用いただける回数に達しました。カードなど、別の方法をお選びください。',
    NOTHING_TO_PAY: 'このご予約に、いまお支払いいただくものはありません。',
    HOLD_ENDED: 'お支払い手続きの時間が過ぎたため、仮押さえは終わりました。お手数ですが、もう一度ご予約ください。',
    VOUCHER_ISSUED:
      'コンビニ払いのお支払い番号をすでに発行しています。期限までにコンビニでお支払いください。方法を変えたいときは、このご予約を取り消して、もう一度ご予約ください。',
    TOO_MANY_ATTEMPTS:
      'お支払い手続きのやり直しが続いたため、このご予約では続けられません。もう一度ご予約いただくか、事務局へご連絡ください。',
    GATEWAY_AWAY:
      'お支払い画面を準備できませんでした。ご予約の仮押さえは続いています。少し待ってから、もう一度お試しください。',
  },
  en: {
    PAYMENT_METHOD_NOT_OFFERED: 'This way of paying is not available at the moment. Please choose another.',
    KONBINI_TOO_CLOSE:
      'This time is too soon for paying at a convenience store. Please pay by card, or choose a later time.',
    INVOICE_NOT_ALLOWED:
      'Paying by invoice is for members sent by a company that has agreed to it. Please choose another way of paying.',
    QUOTA_USED_UP:
      'The number of consultations that your company pays for is used up. Please choose another way of paying.',
    NOTHING_TO_PAY: 'There is nothing to pay for this booking now.',
    HOLD_ENDED: 'The time for paying is over and the slot is no longer held. Please book again.',
    VOUCHER_ISSUED:
      'A payment number for the convenience store has been issued. Please pay there before the deadline. To pay in another way, cancel this booking and book again.',
    TOO_MANY_ATTEMPTS: 'This booking cannot be paid after so many attempts. Please book again, or contact the office.',
    GATEWAY_AWAY: 'The payment page could not be prepared. Your slot is still held. Please try again in a moment.',
  },
})

/** What the payer reads on the gateway's page. Never what is talked about. */
export const paymentTexts = {
  ja: {
    consultation: ({ instructor, minutes }: { instructor: string; minutes: number }) =>
      `個別相談（${instructor}）${minutes}分`,
  },
  en: {
    consultation: ({ instructor, minutes }: { instructor: string; minutes: number }) =>
      `Consultation with ${instructor}, ${minutes} minutes`,
  },
}
