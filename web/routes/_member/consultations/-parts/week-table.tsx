import { Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { useReader } from '../../../../lib/reader.tsx'
import { dateText, weekdayName } from '../../../../lib/time.ts'
import { type Day, daysOfWeek, type WeekOfStarts, wallOfDay } from './week.ts'

export type Opened = { day: Day; hour: number | null }

type Props = {
  caption: string
  monday: Day
  /** Null while it is not known. */
  week: WeekOfStarts | null
  /** The rows: hours on the wall. */
  hours: readonly number[]
  opened: Opened | null
  onOpen(opened: Opened): void
  /** The id of the starts below. */
  controls: string
}

/**
 * ○ and × by day and hour. One stop of the Tab key; the arrow keys go from ○ to ○, as in any grid.
 */
export function WeekTable({ caption, monday, week, hours, opened, onOpen, controls }: Props) {
  const { locale } = useReader()
  const days = daysOfWeek(monday)
  const openings = hours.flatMap((hour) =>
    days.filter((day) => week?.days.get(day)?.has(hour)).map((day) => ({ day, hour })),
  )
  const stop = openings.find(({ day, hour }) => day === opened?.day && hour === opened.hour) ?? openings[0]

  function onKeyDown(event: KeyboardEvent) {
    const from = document.activeElement?.closest('td')
    const to = from && neighbour(from, event.key)
    if (!to) return
    event.preventDefault()
    to.focus()
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the arrow keys work in it as in a grid (APG)
    <table className="week" role="grid" aria-label={caption} aria-busy={!week} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <td />
          {days.map((day) => (
            <th scope="col" key={day}>
              <b>{wallOfDay(day).day}</b>
              {weekdayName(wallOfDay(day).weekday, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">
              <Trans>{hour}時台</Trans>
            </th>
            {days.map((day) => (
              <td key={day} className={week ? undefined : 'week__wait'}>
                {week && (
                  <Cell
                    day={day}
                    hour={hour}
                    isOpen={week.days.get(day)?.has(hour) ?? false}
                    expanded={opened?.day === day && opened.hour === hour}
                    isStop={stop?.day === day && stop.hour === hour}
                    onOpen={onOpen}
                    controls={controls}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = {
  day: Day
  hour: number
  isOpen: boolean
  expanded: boolean
  isStop: boolean
  onOpen(opened: Opened): void
  controls: string
}

function Cell({ day, hour, isOpen, expanded, isStop, onOpen, controls }: CellProps) {
  const { t } = useLingui()
  const { locale } = useReader()
  if (!isOpen) {
    return (
      <>
        <span aria-hidden="true">×</span>
        <span className="hidden">
          <Trans>空きなし</Trans>
        </span>
      </>
    )
  }
  const date = dateText(wallOfDay(day), locale, 'short')
  return (
    <button
      type="button"
      className="slot"
      tabIndex={isStop ? 0 : -1}
      aria-label={t`${date}${hour}時台 空きあり`}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      onClick={() => onOpen({ day, hour })}
    >
      ○
    </button>
  )
}

/** The next ○ in the direction of an arrow key, over whatever × lies between. */
function neighbour(from: HTMLTableCellElement, key: string): HTMLElement | null {
  const row = from.closest('tr')
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key]
  if (!row || !step) return null
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const line = sideways ? [...row.cells] : rowsOf(row).map(({ cells }) => cells[from.cellIndex])
  const at = line.indexOf(from)
  const ahead = step > 0 ? line.slice(at + 1) : line.slice(0, at).reverse()
  for (const cell of ahead) {
    const button = cell?.querySelector('button')
    if (button) return button
  }
  return null
}

const rowsOf = (row: HTMLTableRowElement): HTMLTableRowElement[] => [
  ...(row.parentElement?.querySelectorAll<HTMLTableRowElement>('tr') ?? []),
]
