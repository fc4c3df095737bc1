import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute, Link, notFound, redirect } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useClock } from '../../../lib/clock.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { useReader } from '../../../lib/reader.tsx'
import { useLive } from '../../../lib/use-live.ts'
import { Icon } from '../../../ui/icon.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { BookingSheet } from './-booking/booking-sheet.tsx'
import { Change } from './-booking/change.tsx'
import { MeetingLink } from './-booking/meeting-link.tsx'
import { Messages } from './-booking/messages.tsx'
import { Outcome } from './-booking/outcome.tsx'
import { BookingPage, BookingPayOptions, BookingUpdated, partOf } from './-booking/query.ts'
import { type Return, ReturnBanner, useConfirming } from './-booking/returned.tsx'
import { stageOf } from './-booking/rules.ts'
import { Contents, History, Policy, Summary } from './-booking/summary.tsx'
import { BookingTitle } from './-booking/texts.tsx'
import { useStages } from './-booking/use-stages.ts'

export const Route = createFileRoute('/_member/consultations/$id')({
  validateSearch: (search): { paid?: 1; left?: 1 } => ({
    paid: Number(search.paid) === 1 ? 1 : undefined,
    left: Number(search.left) === 1 ? 1 : undefined,
  }),
  loader: async (args) => {
    const data = await load(args, BookingPage, { id: args.params.id })
    const { consultation } = data
    // The instructor has a page of his own for the same booking.
    if (consultation && partOf(consultation, args.context.viewer.person.id) === 'INSTRUCTOR')
      throw redirect({ href: `/teach/consultations/${args.params.id}` })
    if (consultation?.state === 'HELD')
      await load(args, BookingPayOptions, { kind: consultation.kind, start: consultation.start })
    return { reference: consultation?.reference }
  },
  head: ({ match, loaderData }) => {
    const { reference } = loaderData ?? {}
    return pageHead(
      [match.context.i18n._(msg({ message: '個別相談', context: 'one booking' })), reference].filter(Boolean).join(' '),
    )
  },
  component: Page,
})

/** Another booking begins anew: what one way back from paying said is not said of it. */
function Page() {
  const { id } = Route.useParams()
  return <ConsultationPage key={id} id={id} />
}

function ConsultationPage({ id }: { id: string }) {
  const { data, reload } = useData(BookingPage, { id })
  const { viewer, clock } = useReader()
  const booking = data.consultation
  if (!booking) throw notFound()
  useLive(BookingUpdated, { id }, reload)
  useStages(stageOf(booking, useClock(clock)), reload)
  const returned = useReturn(booking.state === 'HELD')
  const { confirming, slow } = useConfirming(booking, returned, reload)
  const part = partOf(booking, viewer?.person.id)
  return (
    <>
      {part === 'MEMBER' && (
        <p>
          <Link className="crumb" to="/consultations">
            <Icon name="back" />
            <Trans>個別相談</Trans>
          </Link>
        </p>
      )}
      <PageHead title={<BookingTitle booking={booking} confirming={confirming} />} />
      <ReturnBanner booking={booking} returned={returned} slow={slow} />
      <BookingSheet booking={booking} part={part} confirming={confirming} reload={reload} />
      <div className="section cols cols--side">
        <div>
          <Outcome booking={booking} part={part} reload={reload} />
          {part === 'STAFF' && <MeetingLink booking={booking} reload={reload} />}
          <Messages booking={booking} part={part} onSent={reload} />
          <Contents booking={booking} part={part} />
          {!confirming && <Change booking={booking} part={part} reload={reload} />}
        </div>
        <div>
          <Summary booking={booking} part={part} />
          <Policy booking={booking} />
          <History booking={booking} />
        </div>
      </div>
    </>
  )
}

/** What the way back from the payment said. It leaves the address once it is settled, so that a reload later says it no more. */
function useReturn(held: boolean): Return | undefined {
  const { paid, left } = Route.useSearch()
  const navigate = Route.useNavigate()
  const [returned] = useState<Return | undefined>(paid ? 'paid' : left ? 'left' : undefined)
  const tidied = useRef(false)
  useEffect(() => {
    // Once: until the router has followed, the address still says what it said.
    if (held || !returned || tidied.current) return
    tidied.current = true
    void navigate({ search: {}, replace: true })
  }, [held, returned, navigate])
  return returned
}
