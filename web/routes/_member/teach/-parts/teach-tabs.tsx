import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { WhoseSearch } from './whose.ts'
import './teach.css'

/** The two pages of an instructor. */
export function TeachTabs({ instructor }: WhoseSearch) {
  const { t } = useLingui()
  const exactly = {
    activeOptions: { exact: true, includeSearch: false },
    activeProps: { 'aria-current': 'page' },
  } as const
  return (
    <nav className="tabs teach-tabs" aria-label={t`講師のページ`}>
      <Link to="/teach" search={{ instructor }} className="tab" {...exactly}>
        <Trans>予定</Trans>
      </Link>
      <Link to="/teach/availability" search={{ instructor }} className="tab" {...exactly}>
        <Trans>受付時間</Trans>
      </Link>
    </nav>
  )
}
