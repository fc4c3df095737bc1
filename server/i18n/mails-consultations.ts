import type { CancellationCause } from '../../db/columns.ts'

/** Letters about appointments. `kind` = 個別相談 / Consultation; `when` is a time as people read it. */
const ja = {
  confirmed: {
    subject: (kind: string, when: string): string => `【予約確定】${kind} ${when}`,
    subjectForInstructor: (kind: string, when: string): string => `【予約が入りました】${kind} ${when}`,
    title: (kind: string): string => `${kind}のご予約が確定しました`,
    titleForInstructor: (kind: string): string => `${kind}の予約が入りました`,
    lead: 'ご予約ありがとうございます。次の内容で確定しましたので、お知らせします。カレンダーに登録できる予定を添付しています。',
    leadForInstructor:
      '次の内容で予約が確定しました。カレンダーに登録できる予定を添付しています。ご対応をお願いいたします。',
    invoice: '会社には実施日・講師名・料金のみ通知されます。',
  },
  rescheduled: {
    subject: (kind: string, when: string): string => `【日時変更】${kind} ${when}`,
    title: (kind: string): string => `${kind}の日時が変わりました`,
    lead: '次の日時に変更しました。添付の予定で、カレンダーの日時も変わります。参加用URLはこれまでと同じです。',
    newInstructor: (name: string): string => `担当の講師は、${name}に変わりました。`,
  },
  cancelled: {
    subject: (kind: string, when: string): string => `【キャンセル】${kind} ${when}`,
    title: (kind: string): string => `${kind}の予約がキャンセルされました`,
    titleHandedOver: (kind: string): string => `${kind}の担当が変わりました`,
    lead: {
      MEMBER: 'お申し出により、次の予約をキャンセルしました。',
      INSTRUCTOR: '講師の都合により、次の予約をキャンセルしました。ご迷惑をおかけし、申し訳ございません。',
      STAFF: '事務局で、次の予約をキャンセルしました。ご迷惑をおかけする場合は、申し訳ございません。',
      INSTRUCTOR_ABSENT:
        '講師が参加できなかったため、次の予約をキャンセルの扱いとしました。ご迷惑をおかけし、申し訳ございません。',
      UNPLACED: '日時の選び直しをされなかったため、次の予約をキャンセルしました。',
      SYSTEM: '次の予約をキャンセルしました。',
    } as Record<CancellationCause, string>,
    leadForInstructor: {
      MEMBER: '会員のお申し出により、次の予約がキャンセルされました。',
      INSTRUCTOR: '次の予約をキャンセルし、会員にお知らせしました。',
      STAFF: '事務局で、次の予約をキャンセルしました。',
      INSTRUCTOR_ABSENT: '講師不在として記録されたため、次の予約はキャンセルの扱いとなりました。',
      UNPLACED: '次の予約はキャンセルされました。',
      SYSTEM: '次の予約はキャンセルされました。',
    } as Record<CancellationCause, string>,
    leadHandedOver: '次の予約は、ほかの講師が担当することになりました。この日時のご対応は不要です。',
    calendarToo: '添付の予定で、カレンダーからも取り消されます。',
    noRefund: 'キャンセルポリシーにより、ご返金はありません。',
    refundHow: {
      CARD: 'お支払いに使われたクレジットカードへ返金します。カード会社により、明細に反映されるまで数日から数週間かかることがあります。',
      KONBINI:
        'ご返金先の口座を伺うメールが、決済を担当するStripeからお手元に届きます。メールの案内に沿って口座をご登録ください。',
    },
    invoice: '会社へのご請求は、キャンセルポリシーに沿って調整します。',
    bookAgain: '別の日時を予約する',
  },
  reminder: {
    subject: (kind: string, when: string): string => `【まもなくです】${kind} ${when}`,
    title: (kind: string, hours: number): string =>
      hours >= 24 && hours % 24 === 0
        ? `${kind}の${hours / 24}日前になりました`
        : `${kind}の${hours}時間前になりました`,
    lead: '次の予約の日時が近づきましたので、お知らせします。',
  },
  message: {
    subject: (kind: string, from: string): string => `【${kind}】${from}さんからメッセージが届きました`,
    title: (from: string): string => `${from}さんからのメッセージ`,
    lead: '次の予約について、メッセージが届いています。',
    answer: '予約のページで返信する',
    noReply: 'このメールに返信しても、相手の方には届きません。',
  },
  unplaced: {
    subject: (kind: string): string => `【日時の選び直しのお願い】${kind}`,
    title: '日時をお選び直しください',
    lead: 'お支払いを確認しましたが、仮押さえの期限を過ぎていたため、ご希望の日時で予約を確定できませんでした。別の日時を選ぶか、全額の返金を受けるかを、予約のページからお選びください。',
    wanted: 'ご希望だった日時',
    returned: (hours: number): string =>
      `${hours}時間以内にお選びいただけない場合は、全額をクレジットカードへ返金します。`,
    choose: '日時を選び直す・返金を受ける',
  },
  expired: {
    subject: (kind: string): string => `【お支払い期限切れ】${kind}の仮押さえが終わりました`,
    title: '仮押さえの期限が切れました',
    lead: '期限までにお支払いを確認できなかったため、次の日時の仮押さえを終了しました。料金はいただいていません。',
    crossed:
      '行き違いでお支払い済みの場合は、日時が空いていればそのまま予約が確定し、空いていなければ改めてご案内します。',
    bookAgain: 'もう一度予約する',
  },
  slotOpened: {
    subject: (kind: string): string => `【空きが出ました】${kind}`,
    title: (kind: string): string => `${kind}に空きが出ました`,
    lead: 'お知らせのご希望をいただいていたため、ご連絡します。予約できる日時が出ました。先着順のため、お早めにお手続きください。',
    first: 'いちばん早い日時',
    book: '日時を選んで予約する',
    once: 'このお知らせは一度だけお送りしています。続けてご希望の場合は、予約のページからもう一度お申し込みください。',
  },
}

const en: typeof ja = {
  confirmed: {
    subject: (kind, when) => `Confirmed: ${kind}, ${when}`,
    subjectForInstructor: (kind, when) => `New booking: ${kind}, ${when}`,
    title: (kind) => `Your ${kind.toLowerCase()} is confirmed`,
    titleForInstructor: (kind) => `You have a new booking: ${kind.toLowerCase()}`,
    lead: 'Thank you for booking. This is confirmed as follows; an entry for your calendar is attached.',
    leadForInstructor: 'This booking is confirmed; an entry for your calendar is attached.',
    invoice: 'Your company is told only the date, the instructor’s name and the price.',
  },
  rescheduled: {
    subject: (kind, when) => `New time: ${kind}, ${when}`,
    title: (kind) => `Your ${kind.toLowerCase()} has a new time`,
    lead: 'The time was changed as follows. The attached entry moves it in your calendar; the address to join stays the same.',
    newInstructor: (name) => `Your instructor is now ${name}.`,
  },
  cancelled: {
    subject: (kind, when) => `Cancelled: ${kind}, ${when}`,
    title: (kind) => `The ${kind.toLowerCase()} was cancelled`,
    titleHandedOver: (kind) => `The ${kind.toLowerCase()} goes to another instructor`,
    lead: {
      MEMBER: 'As you asked, this booking was cancelled.',
      INSTRUCTOR: 'The instructor had to cancel this booking. We are sorry for the trouble.',
      STAFF: 'The office cancelled this booking. We are sorry for any trouble.',
      INSTRUCTOR_ABSENT:
        'As the instructor could not take part, this booking is treated as cancelled. We are sorry for the trouble.',
      UNPLACED: 'As no other time was chosen, this booking was cancelled.',
      SYSTEM: 'This booking was cancelled.',
    },
    leadForInstructor: {
      MEMBER: 'The member cancelled this booking.',
      INSTRUCTOR: 'You cancelled this booking, and the member was told.',
      STAFF: 'The office cancelled this booking.',
      INSTRUCTOR_ABSENT: 'The instructor was recorded as absent, so this booking is treated as cancelled.',
      UNPLACED: 'This booking was cancelled.',
      SYSTEM: 'This booking was cancelled.',
    },
    leadHandedOver: 'Another instructor takes over this booking. You need do nothing at this time.',
    calendarToo: 'The attached entry removes it from your calendar too.',
    noRefund: 'Under the cancellation policy there is no refund.',
    refundHow: {
      CARD: 'The money goes back to the card you paid with. Depending on its issuer, it may take days or weeks to appear.',
      KONBINI:
        'Stripe, which handles our payments, will mail you to ask for a bank account. Please follow that mail to receive the refund.',
    },
    invoice: 'What your company is billed is adjusted under the cancellation policy.',
    bookAgain: 'Book another time',
  },
  reminder: {
    subject: (kind, when) => `Coming up: ${kind}, ${when}`,
    title: (kind, hours) => {
      const left = hours >= 24 && hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour']
      return `${kind} in ${left[0]} ${left[1]}${left[0] === 1 ? '' : 's'}`
    },
    lead: 'This is to remind you of the following booking.',
  },
  message: {
    subject: (kind, from) => `${kind}: a message from ${from}`,
    title: (from) => `A message from ${from}`,
    lead: 'There is a message about this booking.',
    answer: 'Answer on the booking’s page',
    noReply: 'Replies to this mail do not reach the sender of the message.',
  },
  unplaced: {
    subject: (kind) => `Please choose another time: ${kind}`,
    title: 'Please choose another time',
    lead: 'Your payment arrived, but only after the hold had ended, so we could not confirm the time you wanted. Please choose another time, or a full refund, on the booking’s page.',
    wanted: 'The time you wanted',
    returned: (hours) => `If you choose nothing within ${hours} hours, the full amount goes back to your card.`,
    choose: 'Choose a time or a refund',
  },
  expired: {
    subject: (kind) => `Not paid in time: the hold on your ${kind.toLowerCase()} has ended`,
    title: 'The hold has ended',
    lead: 'We saw no payment in time, so this time is no longer held for you. You were not charged.',
    crossed:
      'If your payment is already on its way, the booking is confirmed should the time still be free; otherwise we will write to you again.',
    bookAgain: 'Book again',
  },
  slotOpened: {
    subject: (kind) => `A time has opened: ${kind.toLowerCase()}`,
    title: () => 'A time has opened',
    lead: 'You asked to be told: there is now a time that you can book. It goes to whoever books first.',
    first: 'The earliest time',
    book: 'Choose a time and book',
    once: 'This is sent once. To be told again, please ask again on the booking page.',
  },
}

export const consultationMails = { ja, en }
