import { msg } from '@lingui/core/macro'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { useClock } from '../../../lib/clock.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { useReader } from '../../../lib/reader.tsx'
import { useLive } from '../../../lib/use-live.ts'
import { NoRight } from '../../../ui/no-right.tsx'
import { type Day, isDay, mondayOf } from '../consultations/-parts/day.ts'
import { dayAt } from '../consultations/-parts/week.ts'
import { nextOf, spanOf, tasksOf } from './-parts/agenda.ts'
import { ChooseInstructor, TeachInstructors } from './-parts/choose-instructor.tsx'
import { FirstSteps } from './-parts/first-steps.tsx'
import { NextConsultation } from './-parts/next-consultation.tsx'
import { TeachChanged, TeachInstructor, TeachSchedule } from './-parts/schedule-query.ts'
import { Tasks } from './-parts/tasks.tsx'
import { TeachHead } from './-parts/teach-head.tsx'
import { TeachTabs } from './-parts/teach-tabs.tsx'
import { TeachWeek } from './-parts/teach-week.tsx'
import { type WhoseSearch, whoseIs, whoseSearch } from './-parts/whose.ts'

type Search = WhoseSearch & { week?: Day }

export const Route = createFileRoute('/_member/teach/')({
  validateSearch: (search): Search => ({
    ...whoseSearch(search),
    week: typeof search.week === 'string' && isDay(search.week) ? mondayOf(search.week) : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { viewer, reader } = args.context
    const whose = whoseIs(viewer, args.deps)
    if (whose.of === 'anybody') await load(args, TeachInstructors, {})
    if (whose.of === 'anybody' || whose.of === 'nobody') return { whose, span: null }
    const { instructorId } = whose
    const { instructor } = await load(args, TeachInstructor, { instructorId })
    if (!instructor) throw notFound()
    const span = spanOf(reader.clock.now(), instructor.timeZone, args.deps.week)
    await load(args, TeachSchedule, { instructorId, ...span })
    return { whose, span }
  },
  head: ({ match }) => pageHead(match.context.i18n._(msg`講師のページ`)),
  component: TeachPage,
})

function TeachPage() {
  const { whose, span } = Route.useLoaderData()
  if (whose.of === 'nobody') return <NoRight />
  if (whose.of === 'anybody' || !span) return <ChooseInstructor to="/teach" />
  return <Schedule instructorId={whose.instructorId} span={span} isOwn={whose.of === 'own'} />
}

type Props = { instructorId: string; span: ReturnType<typeof spanOf>; isOwn: boolean }

function Schedule({ instructorId, span, isOwn }: Props) {
  const { instructor: named } = Route.useSearch()
  const who = useData(TeachInstructor, { instructorId })
  const { data, reload } = useData(TeachSchedule, { instructorId, ...span })
  useLive(TeachChanged, { instructorId }, () => {
    who.reload()
    reload()
  })
  const { clock } = useReader()
  const now = useClock(clock)
  const { instructor } = who.data
  if (!instructor) throw notFound()
  const zone = instructor.timeZone
  const next = nextOf(data.around, now)
  const hasHours = (instructor.availability?.weekly.length ?? 0) > 0
  return (
    <>
      <TeachHead next={next} now={now} zone={zone} name={isOwn ? undefined : instructor.person.displayName} />
      <TeachTabs instructor={named} />
      <div className="stack stack--wide">
        {next ? (
          <NextConsultation booking={next} zone={zone} now={now} />
        ) : (
          <FirstSteps hasHours={hasHours} instructor={named} />
        )}
        <Tasks tasks={tasksOf(data.around, now)} zone={zone} />
        <TeachWeek bookings={data.week} monday={dayAt(span.weekFrom, zone)} zone={zone} now={now} instructor={named} />
      </div>
    </>
  )
}
