import { Trans, useLingui } from '@lingui/react/macro'
import { useReader } from '../../../../lib/reader.tsx'
import { monthName } from '../../../../lib/time.ts'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import type { BookSearch } from './book-search.ts'
import { addDays, type Day, wallOfDay } from './week.ts'

type Props = {
  search: BookSearch
  monday: Day
  /** The weeks between which there can be anything to book. */
  first: Day
  last: Day
}

/** The week that is shown, and the ways to its neighbours. */
export function WeekNav({ search, monday, first, last }: Props) {
  const { locale } = useReader()
  const text = (date: Day) => {
    const { month, day } = wallOfDay(date)
    return locale === 'ja' ? `${month}月${day}日` : `${day} ${monthName(month, locale)}`
  }
  const [from, to] = [text(monday), text(addDays(monday, 6))]
  return (
    <div className="row row--ends">
      <Step to={monday > first ? addDays(monday, -7) : null} search={search} direction="back" />
      <strong className="nb" role="status">
        <Trans>
          {from}～{to}
        </Trans>
      </strong>
      <Step to={monday < last ? addDays(monday, 7) : null} search={search} direction="next" />
    </div>
  )
}

function Step({ to, search, direction }: { to: Day | null; search: BookSearch; direction: 'back' | 'next' }) {
  const { t } = useLingui()
  const label = direction === 'back' ? t`前の週` : t`次の週`
  const content = (
    <>
      {direction === 'back' && <Icon name="back" />}
      <span className="wide">{label}</span>
      {direction === 'next' && <Icon name="next" />}
    </>
  )
  if (!to) {
    return (
      <Button kind="quiet" disabled aria-label={label}>
        {content}
      </Button>
    )
  }
  return (
    <ButtonLink
      to="/consultations/book"
      search={{ ...search, week: to }}
      kind="quiet"
      aria-label={label}
      replace
      resetScroll={false}
    >
      {content}
    </ButtonLink>
  )
}
