/** Letters about paying and money back, and the office's alarms. */
const ja = {
  voucher: {
    subject: (kind: string, payBy: string): string => `【お支払いのお願い】${kind} お支払い期限 ${payBy}`,
    title: 'コンビニでのお支払いをお願いします',
    lead: '次の日時を仮押さえしました。期限までにコンビニのレジでお支払いいただくと、予約が確定します。',
    show: 'お支払い番号を見る',
    late: '期限を過ぎると仮押さえが終わり、日時はほかの方が予約できるようになります。',
  },
  refundSent: {
    subject: '【返金のお知らせ】返金の手続きをしました',
    title: '返金の手続きをしました',
    lead: '次の金額の返金手続きをしました。',
    card: 'お支払いに使われたクレジットカードへ返金します。カード会社により、明細に反映されるまで数日から数週間かかることがあります。',
    konbini:
      'ご返金先の口座を伺うメールが、決済を担当するStripeからお手元に届きます。メールの案内に沿って口座をご登録ください。',
  },
  meetingMissing: {
    subject: (reference: string, when: string): string =>
      `【要対応】ビデオ会議が用意できていません（${reference}、${when}）`,
    title: 'ビデオ会議が用意できていません',
    lead: '次の予約の参加用URLがまだありません。Zoomの状態を確かめ、必要であれば、Zoomで会議を作ってそのURLを予約のページに登録してください。登録すると、お二人にお送り済みの参加用URLから入室できるようになります。',
    reason: 'Zoomの返答',
    noReason: 'まだ返答がありません',
    ours: {
      NO_VIDEO_USER: '講師のZoomユーザーが登録されていないため、会議を作れませんでした。',
    } as Record<string, string>,
  },
  refundFailed: {
    subject: (reference: string): string => `【要対応】返金できませんでした（${reference}）`,
    title: '返金できませんでした',
    lead: '次の返金が、決済サービスで受け付けられませんでした。Stripeの管理画面で状態を確かめ、手作業で返金するか、ご本人にご連絡ください。',
    reason: '決済サービスの返答',
    gatewayId: 'Stripeの返金ID',
    none: 'なし',
  },
}

const en: typeof ja = {
  voucher: {
    subject: (kind, payBy) => `Please pay by ${payBy}: ${kind}`,
    title: 'Please pay at a convenience store',
    lead: 'This time is held for you. Once you have paid at a convenience store, within the time below, the booking is confirmed.',
    show: 'Show the payment number',
    late: 'After that the hold ends, and others can book the time.',
  },
  refundSent: {
    subject: 'Your refund is on its way',
    title: 'Your refund is on its way',
    lead: 'We have sent this amount back.',
    card: 'It goes to the card you paid with. Depending on its issuer, it may take days or weeks to appear.',
    konbini:
      'Stripe, which handles our payments, will mail you to ask for a bank account. Please follow that mail to receive the refund.',
  },
  meetingMissing: {
    subject: (reference, when) => `To do: no video meeting yet (${reference}, ${when})`,
    title: 'There is no video meeting yet',
    lead: 'This booking has no address to join yet. Please look at Zoom and, if need be, make a meeting there and enter its address on the booking’s page. The links that both have been sent will then lead to it.',
    reason: 'Zoom’s answer',
    noReason: 'None yet',
    ours: { NO_VIDEO_USER: 'No Zoom user is registered for the instructor, so no meeting could be made.' },
  },
  refundFailed: {
    subject: (reference) => `To do: a refund failed (${reference})`,
    title: 'A refund failed',
    lead: 'The payment service did not accept this refund. Please look at Stripe’s dashboard, and refund by hand or contact the payer.',
    reason: 'The payment service’s answer',
    gatewayId: 'Stripe’s refund',
    none: 'None',
  },
}

export const moneyMails = { ja, en }
