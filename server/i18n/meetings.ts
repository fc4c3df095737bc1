import { defineErrors } from './index.ts'

defineErrors({
  ja: {
    MEETING_LINK_NOT_HTTPS: 'https:// で始まるURLを入力してください。',
    MEETING_NOT_WANTED: '予約が確定していないため、参加用URLを登録できません。',
  },
  en: {
    MEETING_LINK_NOT_HTTPS: 'Please enter an address that starts with https://.',
    MEETING_NOT_WANTED: 'A link to join can be entered only for a confirmed booking.',
  },
})

/** The page behind a join link that leads nowhere (yet). It knows no session, so it speaks both languages. */
const ja = {
  waiting: {
    title: '会議室を準備しています',
    lead: 'まもなく入室できるようになります。このページは自動で切り替わりますので、開いたままお待ちください。',
  },
  over: { title: 'この参加用URLは終了しました', lead: '個別相談の時間が終わったため、このURLは使えません。' },
  cancelled: { title: 'この予約はキャンセルされました', lead: 'キャンセルされた予約のため、このURLは使えません。' },
  unknown: {
    title: 'このURLは使えません',
    lead: 'URLが途中で切れているか、担当の変更などで無効になっています。メールのリンクをもう一度お確かめください。',
  },
  time: '日時',
  reference: '予約番号',
  trouble: '開始時刻になっても入室できないときは、事務局へご連絡ください。',
  contact: 'お困りのときは、事務局へご連絡ください。',
}

const en: typeof ja = {
  waiting: {
    title: 'The meeting is being prepared',
    lead: 'You can join in a moment. Please leave this page open; it moves on by itself.',
  },
  over: {
    title: 'This link has ended',
    lead: 'The time of the consultation is over, so this address leads nowhere any more.',
  },
  cancelled: {
    title: 'This booking was cancelled',
    lead: 'The booking was cancelled, so this address leads nowhere any more.',
  },
  unknown: {
    title: 'This address does not work',
    lead: 'It may have been cut short, or it is no longer valid. Please check the link in your mail.',
  },
  time: 'Time',
  reference: 'Booking number',
  trouble: 'If you cannot join when the time has come, please contact the office.',
  contact: 'If you need help, please contact the office.',
}

export const joinTexts = { ja, en }
