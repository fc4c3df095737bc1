import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { useState } from 'react'
import { useClock } from '../../../lib/clock.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { useReader } from '../../../lib/reader.tsx'
import { zoneName } from '../../../lib/time.ts'
import { useLive } from '../../../lib/use-live.ts'
import { NoRight } from '../../../ui/no-right.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { type Day, weekAt } from '../consultations/-parts/week.ts'
import { AvailabilityEditor } from './-availability/editor.tsx'
import { AvailabilityPage, AvailabilityPreview } from './-availability/query.ts'
import { previewVariables } from './-availability/use-preview.ts'
import { ChooseInstructor, TeachInstructors } from './-parts/choose-instructor.tsx'
import { TeachChanged } from './-parts/schedule-query.ts'
import { TeachTabs } from './-parts/teach-tabs.tsx'
import { whoseIs, whoseSearch } from './-parts/whose.ts'

const DAY = 86_400_000

export const Route = createFileRoute('/_member/teach/availability')({
  validateSearch: whoseSearch,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { viewer, reader } = args.context
    const whose = whoseIs(viewer, args.deps)
    if (whose.of === 'anybody') await load(args, TeachInstructors, {})
    if (whose.of === 'anybody' || whose.of === 'nobody') return { whose, week: null }
    const { instructorId } = whose
    const { instructor } = await load(args, AvailabilityPage, { instructorId })
    if (!instructor) throw notFound()
    const zone = instructor.availability?.timeZone ?? reader.timeZone
    // From tomorrow on, as today's times are mostly past their notice.
    const week = weekAt(reader.clock.now() + DAY, zone)
    await load(args, AvailabilityPreview, previewVariables({ instructorId }, 'FOLLOW_UP', week, zone))
    return { whose, week }
  },
  head: ({ match }) => pageHead(match.context.i18n._(msg`受付時間`)),
  component: AvailabilityRoute,
})

function AvailabilityRoute() {
  const { whose, week } = Route.useLoaderData()
  if (whose.of === 'nobody') return <NoRight />
  if (whose.of === 'anybody' || !week) return <ChooseInstructor to="/teach/availability" />
  const { instructorId } = whose
  return <AvailabilityOf key={instructorId} instructorId={instructorId} week={week} isOwn={whose.of === 'own'} />
}

function AvailabilityOf({ instructorId, week, isOwn }: { instructorId: string; week: Day; isOwn: boolean }) {
  const { instructor: named } = Route.useSearch()
  const { data, reload } = useData(AvailabilityPage, { instructorId })
  const [news, setNews] = useState(0)
  const refresh = () => {
    setNews((count) => count + 1)
    reload()
  }
  useLive(TeachChanged, { instructorId }, refresh)
  const { clock, locale } = useReader()
  const now = new Date(useClock(clock)).toISOString()
  const { instructor } = data
  if (!instructor) throw notFound()
  const { availability, person } = instructor
  if (!availability) return <NoRight />
  const zone = zoneName(now, availability.timeZone, locale)
  return (
    <>
      <PageHead title={<Trans>受付時間</Trans>} eyebrow={isOwn ? undefined : <Trans>{person.displayName} 講師</Trans>}>
        <Trans>ここで決めた時間から、ほかの予定と休みを除いたものが、会員に見えます。時刻は{zone}です。</Trans>
      </PageHead>
      <TeachTabs instructor={named} />
      <AvailabilityEditor
        instructorId={instructorId}
        availability={availability}
        week={week}
        news={news}
        reload={refresh}
      />
    </>
  )
}
