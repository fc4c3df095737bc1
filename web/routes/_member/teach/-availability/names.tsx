import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { HoursKind, Weekday } from '../../../../generated/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { type RuleName, type Unit, weekdays } from './settings.ts'

const dayNames: Record<Weekday, MessageDescriptor> = {
  MONDAY: msg`月曜`,
  TUESDAY: msg`火曜`,
  WEDNESDAY: msg`水曜`,
  THURSDAY: msg`木曜`,
  FRIDAY: msg`金曜`,
  SATURDAY: msg`土曜`,
  SUNDAY: msg`日曜`,
}

const ruleWords: Record<RuleName, MessageDescriptor> = {
  slotIntervalMinutes: msg`開始の間隔`,
  minimumNoticeMinutes: msg`予約の締切`,
  bookingWindowDays: msg`受付の期間`,
  bufferBeforeMinutes: msg`相談の前`,
  bufferAfterMinutes: msg`相談のあと`,
  maximumPerDay: msg`1日の上限`,
  maximumPerWeek: msg`1週間の上限`,
  closedOnPublicHolidays: msg`祝日と休業日`,
  timeZone: msg`時刻の地域`,
}

const kindWords: Record<HoursKind, MessageDescriptor> = {
  FOLLOW_UP: msg`個別相談`,
  ORIENTATION: msg`オリエンテーション`,
  BOTH: msg`両方`,
}

/** Words for what is set, in the reader's language. */
export function useNames() {
  const { i18n } = useLingui()
  const { locale } = useReader()
  const dash = locale === 'ja' ? '～' : '–'
  const day = (weekday: Weekday) => i18n._(dayNames[weekday])
  return {
    day,
    dash,
    /** 「10:00～12:00」 as the fields have it; what is not filled in yet is a gap. */
    range: ({ start, end }: { start: string; end: string }) =>
      `${tidy(start)}${dash}${end === '00:00' ? '24:00' : tidy(end)}`,
    list: (parts: readonly string[]) => parts.join(locale === 'ja' ? '、' : ', '),
    kind: (kind: HoursKind) => i18n._(kindWords[kind]),
    rule: (name: RuleName) => i18n._(ruleWords[name]),
    unit: (unit: Unit) => (isDay(unit) ? day(unit) : i18n._(ruleWords[unit])),
  }
}

const isDay = (unit: Unit): unit is Weekday => weekdays.some((weekday) => weekday === unit)

/** Sunday is 0 for the texts of lib/time.ts. */
export const dayNumber = (weekday: Weekday): number => (weekdays.indexOf(weekday) + 1) % 7

const tidy = (time: string): string => (time === '' ? '…' : time.replace(/^0(?=\d:)/, ''))

export function Minutes({ count }: { count: number }) {
  if (count === 0) return <Trans>なし</Trans>
  if (count % 1440 === 0 && count > 1440) return <Trans>{count / 1440}日</Trans>
  if (count % 60 === 0) return <Trans>{count / 60}時間</Trans>
  return <Trans>{count}分</Trans>
}
