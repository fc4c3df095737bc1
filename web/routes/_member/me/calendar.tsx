import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { pageHead } from '../../../lib/page-title.ts'
import { CalendarFeed } from '../../../ui/calendar-feed.tsx'
import { CalendarSteps } from './-parts/calendar-steps.tsx'
import { MyPage } from './-parts/page.tsx'

export const Route = createFileRoute('/_member/me/calendar')({
  head: ({ match }) => pageHead(match.context.i18n._(msg`カレンダー`)),
  component: CalendarPage,
})

function CalendarPage() {
  return (
    <MyPage title={<Trans>カレンダー</Trans>}>
      <CalendarFeed />
      <CalendarSteps />
    </MyPage>
  )
}
