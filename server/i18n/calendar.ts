import type { ConsultationKindName } from '../../db/columns.ts'

/** What stands in people's calendars. Never says what is talked about. */
const ja = {
  kind: { FOLLOW_UP: '個別相談', ORIENTATION: 'オリエンテーション' } as Record<ConsultationKindName, string>,
  summary: (kind: ConsultationKindName, instructor: string): string => `${ja.kind[kind]}（${instructor}）`,
  description: (joinUrl: string, pageUrl: string): string =>
    [
      `参加用URL：${joinUrl}`,
      `予約の確認・日時変更・キャンセル：${pageUrl}`,
      'カレンダー上で辞退・削除しても、予約のキャンセルにはなりません。',
    ].join('\n'),
  feedName: (association: string): string => `${association}の予定`,
}

const en: typeof ja = {
  kind: { FOLLOW_UP: 'Consultation', ORIENTATION: 'Orientation' },
  summary: (kind, instructor) => `${en.kind[kind]} (${instructor})`,
  description: (joinUrl, pageUrl) =>
    [
      `Join: ${joinUrl}`,
      `See, move or cancel the booking: ${pageUrl}`,
      'Declining or deleting this in your calendar does not cancel the booking.',
    ].join('\n'),
  feedName: (association) => `${association}: my calendar`,
}

export const calendarTexts = { ja, en }
