import type { Locale } from '../context.ts'
import type { CalendarProblem } from '../ports/external-calendars.ts'
import { defineErrors } from './index.ts'

/** Rows are counted from 0 in the code, from 1 by people. */
const row = (index: unknown): number => Number(index) + 1

defineErrors({
  ja: {
    END_NOT_AFTER_START:
      '終わりの時刻は、始まりより後にしてください。日付をまたぐときは、24:00までと翌日の0:00からの2行に分けてください。',
    INVALID_TIME: '時刻は「10:00」のように、0:00から24:00までで入力してください。',
    INVALID_DATE: '日付は「2026-06-19」のように、暦にある日を入力してください。',
    INVALID_WEEKDAY: '曜日をお選びください。',
    DATES_REVERSED: '終わりの日は、始まりの日と同じか、それより後にしてください。',
    HOURS_OVERLAP: ({ other }) => `${row(other)}行目の時間と重なっています。どちらかの時刻を直してください。`,
    TOO_MANY: ({ maximum }) => `${maximum}行以内にしてください。`,
    UNKNOWN_TIME_ZONE: 'タイムゾーンが見つかりません。「Asia/Tokyo」のような名前でお選びください。',
    DATE_IN_PAST: '過ぎた日は変えられません。今日以降の日をお選びください。',
    DATE_TOO_FAR: ({ latest }) => `${latest}までの日をお選びください。`,
    INVALID_ADDRESS: 'https:// で始まる、カレンダーの公開用アドレス（iCal形式）を貼り付けてください。',
    CREDENTIALS_IN_ADDRESS:
      'IDやパスワードを含むアドレスは使えません。パスワードのいらない公開用アドレスを作って、貼り付けてください。',
    ADDRESS_NOT_ALLOWED:
      'このアドレスは、インターネットに公開されていないため読み取れません。公開用アドレスを貼り付けてください。',
    CALENDAR_ADDED_ALREADY: 'このカレンダーは、すでに追加されています。',
    TOO_MANY_CALENDARS: ({ maximum }) =>
      `追加できるカレンダーは${maximum}件までです。使わないものを外してから、追加してください。`,
  },
  en: {
    END_NOT_AFTER_START:
      'The end must be later than the start. For hours past midnight, use two rows: one until 24:00 and one from 0:00 on the next day.',
    INVALID_TIME: 'Please enter a time such as 10:00, from 0:00 to 24:00.',
    INVALID_DATE: 'Please enter a date that exists, such as 2026-06-19.',
    INVALID_WEEKDAY: 'Please choose a day of the week.',
    DATES_REVERSED: 'The last date must not be before the first.',
    HOURS_OVERLAP: ({ other }) => `This overlaps with row ${row(other)}. Please change one of the two.`,
    TOO_MANY: ({ maximum }) => `At most ${maximum} rows, please.`,
    UNKNOWN_TIME_ZONE: 'There is no such time zone. Please choose one by name, such as Asia/Tokyo.',
    DATE_IN_PAST: 'A day that is over cannot be changed. Please choose today or a later day.',
    DATE_TOO_FAR: ({ latest }) => `Please choose a day up to ${latest}.`,
    INVALID_ADDRESS: 'Please paste the calendar’s public address (iCal format), which starts with https://.',
    CREDENTIALS_IN_ADDRESS:
      'An address with a name or password in it cannot be used. Please make a public address that needs none, and paste that.',
    ADDRESS_NOT_ALLOWED:
      'This address is not on the public internet, so it cannot be read. Please paste the calendar’s public address.',
    CALENDAR_ADDED_ALREADY: 'This calendar has been added already.',
    TOO_MANY_CALENDARS: ({ maximum }) =>
      `You can add up to ${maximum} calendars. Please remove one that you do not need first.`,
  },
})

/** Why a calendar could not be read, and what its owner can do. The last good copy stays in use meanwhile. */
const problems: Record<Locale, Record<CalendarProblem, string>> = {
  ja: {
    ADDRESS_NOT_ALLOWED:
      'アドレスの行き先がインターネットに公開されていないため、読み取れません。公開用アドレスを貼り直してください。',
    UNREACHABLE: 'カレンダーのサーバーにつながりません。アドレスに誤りがないか、お確かめください。',
    TOO_SLOW: 'カレンダーのサーバーから、時間内に返事がありませんでした。しばらくしてから、もう一度読み取ります。',
    TOO_MANY_REDIRECTS: 'アドレスの転送が続いて、カレンダーにたどり着けません。公開用アドレスを貼り直してください。',
    ACCESS_DENIED:
      'カレンダーの公開が許可されていません。会社の設定で、公開が止められたのかもしれません。公開用アドレスを作り直して、貼り直してください。',
    NOT_THERE: 'このアドレスにカレンダーがありません。公開用アドレスを作り直して、貼り直してください。',
    SERVER_FAILED: 'カレンダーのサーバーで問題が起きています。しばらくしてから、もう一度読み取ります。',
    TOO_LARGE: 'カレンダーが大きすぎて読み取れません。古い予定を除いたカレンダーを公開してください。',
    NOT_A_CALENDAR:
      'アドレスの行き先がカレンダーではありません。サインインの画面になっていないか、iCal形式の公開用アドレスかを、お確かめください。',
    TOO_MANY_EVENTS: '予定が多すぎて読み取れません。繰り返しの予定を見直すか、別のカレンダーを公開してください。',
  },
  en: {
    ADDRESS_NOT_ALLOWED:
      'The address leads to a place that is not on the public internet. Please paste the calendar’s public address.',
    UNREACHABLE: 'The calendar’s server cannot be reached. Please check the address.',
    TOO_SLOW: 'The calendar’s server did not answer in time. It will be tried again before long.',
    TOO_MANY_REDIRECTS:
      'The address leads on and on without reaching a calendar. Please paste its public address again.',
    ACCESS_DENIED:
      'The calendar is not published. Your company may have blocked it. Please make a new public address and paste it.',
    NOT_THERE: 'There is no calendar at this address. Please make a new public address and paste it.',
    SERVER_FAILED: 'The calendar’s server has a problem. It will be tried again before long.',
    TOO_LARGE: 'The calendar is too large to be read. Please publish one without old events.',
    NOT_A_CALENDAR:
      'The address does not lead to a calendar. Please check that it is the public address in iCal format, and that no sign-in page stands before it.',
    TOO_MANY_EVENTS:
      'The calendar has too many events to be read. Please look at its recurring events, or publish another calendar.',
  },
}

export const calendarProblemText = (locale: Locale, problem: string): string => {
  const texts: Record<string, string> = problems[locale]
  return texts[problem] ?? problems[locale].SERVER_FAILED
}
