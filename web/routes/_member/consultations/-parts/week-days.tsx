import { Trans, useLingui } from '@lingui/react/macro'
import { useReader } from '../../../../lib/reader.tsx'
import { dateText, weekdayName } from '../../../../lib/time.ts'
import { type Day, daysOfWeek, startsOfDay, type WeekOfStarts, wallOfDay } from './week.ts'

type Props = { monday: Day; week: WeekOfStarts | null; opened: Day | null; onOpen(day: Day): void; controls: string }

/** The week on a phone: the days alone, each opening its starts. */
export function WeekDays({ monday, week, opened, onOpen, controls }: Props) {
  const { t } = useLingui()
  const { locale } = useReader()
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, these are no fields
    <div className="days" role="group" aria-label={t`日`} aria-busy={!week}>
      {daysOfWeek(monday).map((day) => {
        const wall = wallOfDay(day)
        const isOpen = week !== null && startsOfDay(week, day).length > 0
        return (
          <button
            key={day}
            type="button"
            className="slot"
            disabled={!isOpen}
            aria-expanded={opened === day}
            aria-controls={opened === day ? controls : undefined}
            onClick={() => onOpen(day)}
          >
            <span aria-hidden="true">{weekdayName(wall.weekday, locale)}</span>
            <b aria-hidden="true">{wall.day}</b>
            <span className="hidden">{dateText(wall, locale, 'short')}</span>
            <span aria-hidden="true">{week === null ? '\u00a0' : isOpen ? '○' : '×'}</span>
            {week && <span className="hidden"> {isOpen ? <Trans>空きあり</Trans> : <Trans>空きなし</Trans>}</span>}
          </button>
        )
      })}
    </div>
  )
}
