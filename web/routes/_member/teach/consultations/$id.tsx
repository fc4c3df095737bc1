import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute, Link, notFound, redirect } from '@tanstack/react-router'
import { useClock } from '../../../../lib/clock.ts'
import { load, useData } from '../../../../lib/load.ts'
import { pageHead } from '../../../../lib/page-title.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { useLive } from '../../../../lib/use-live.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { PageHead } from '../../../../ui/section.tsx'
import { Messages } from '../../consultations/-booking/messages.tsx'
import { BookingUpdated, partOf } from '../../consultations/-booking/query.ts'
import { stageOf } from '../../consultations/-booking/rules.ts'
import { History } from '../../consultations/-booking/summary.tsx'
import { useStages } from '../../consultations/-booking/use-stages.ts'
import { TeachChange } from '../-booking/change.tsx'
import { TeachFacts, TeachTopic } from '../-booking/details.tsx'
import { Notes } from '../-booking/notes.tsx'
import { TeachOutcome } from '../-booking/outcome.tsx'
import { TeachBookingPage } from '../-booking/query.ts'
import { TeachSheet } from '../-booking/sheet.tsx'
import { TeachTitle } from '../-booking/title.tsx'

export const Route = createFileRoute('/_member/teach/consultations/$id')({
  loader: async (args) => {
    const { id } = args.params
    const { consultation } = await load(args, TeachBookingPage, { id })
    // For the member and the office it has another page.
    if (consultation && partOf(consultation, args.context.viewer.person.id) !== 'INSTRUCTOR')
      throw redirect({ to: '/consultations/$id', params: { id } })
    return { reference: consultation?.reference }
  },
  head: ({ match, loaderData }) => {
    const { reference } = loaderData ?? {}
    return pageHead([match.context.i18n._(msg`個別相談`), reference].filter(Boolean).join(' '))
  },
  component: TeachConsultationPage,
})

function TeachConsultationPage() {
  const { id } = Route.useParams()
  const { data, reload } = useData(TeachBookingPage, { id })
  const { clock } = useReader()
  const now = useClock(clock)
  const booking = data.consultation
  if (!booking) throw notFound()
  useLive(BookingUpdated, { id }, reload)
  useStages(stageOf(booking, now), reload)
  // What is to be done comes first: before, to read and to write to each other; after, to write down.
  const hasStarted = Date.parse(booking.start) <= now
  const notes = <Notes booking={booking} privateNotes={booking.privateNotes ?? ''} reload={reload} />
  return (
    <>
      <p>
        <Link className="crumb" to="/teach">
          <Icon name="back" />
          <Trans>予定</Trans>
        </Link>
      </p>
      <PageHead title={<TeachTitle booking={booking} now={now} />} />
      <TeachSheet booking={booking} />
      <div className="section cols">
        <div>
          <TeachOutcome booking={booking} reload={reload} />
          {hasStarted && notes}
          <TeachTopic booking={booking} />
          <Messages booking={booking} part="INSTRUCTOR" onSent={reload} />
          {!hasStarted && notes}
          <TeachChange booking={booking} reload={reload} />
        </div>
        <div>
          <TeachFacts booking={booking} />
          <History booking={booking} />
        </div>
      </div>
    </>
  )
}
