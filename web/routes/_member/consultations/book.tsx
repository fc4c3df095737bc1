import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { load } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { useReader } from '../../../lib/reader.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { BookableSlots, BookPage } from './-parts/book-query.ts'
import { bookSearch } from './-parts/book-search.ts'
import { Booking } from './-parts/booking.tsx'
import { bookingView } from './-parts/booking-view.ts'
import { slotVariables } from './-parts/use-slots.ts'

export const Route = createFileRoute('/_member/consultations/book')({
  validateSearch: bookSearch,
  loader: async (args) => {
    const search = bookSearch(args.location.search)
    const kind = search.kind ?? 'FOLLOW_UP'
    const { instructors } = await load(args, BookPage, { kind })
    // In the browser the grid asks for itself, so that turning its pages waits for nothing else.
    const { reader } = args.context
    if (typeof window !== 'undefined' || !mayBook(kind, reader.viewer?.person.roles)) return
    const zone = reader.association.timeZone
    const { instructorId, monday } = bookingView({ search, instructors, news: {}, zone, now: reader.clock.now() })
    await load(args, BookableSlots, slotVariables({ instructorId, kind, monday, zone }))
  },
  head: ({ match }) =>
    pageHead(
      match.context.i18n._(
        match.search.kind === 'ORIENTATION' ? msg`オリエンテーションを予約する` : msg`個別相談を予約する`,
      ),
    ),
  component: BookingPage,
})

const mayBook = (kind: 'FOLLOW_UP' | 'ORIENTATION', roles: readonly string[] = []) =>
  kind === 'ORIENTATION' || roles.includes('GRADUATE')

function BookingPage() {
  const search = Route.useSearch()
  const kind = search.kind ?? 'FOLLOW_UP'
  const roles = useReader().viewer?.person.roles
  return mayBook(kind, roles) ? <Booking key={kind} search={search} /> : <ForGraduates />
}

function ForGraduates() {
  return (
    <>
      <PageHead title={<Trans>個別相談は、修了生の方がご利用いただけます</Trans>}>
        <Trans>受講をお考えの方は、無料のオリエンテーション（個別説明）で講師にお尋ねいただけます。</Trans>
      </PageHead>
      <ButtonLink to="/consultations/book" search={{ kind: 'ORIENTATION' }} kind="primary">
        <Trans>オリエンテーションを予約する</Trans>
      </ButtonLink>
    </>
  )
}
