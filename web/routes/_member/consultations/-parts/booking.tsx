import { Trans } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useClock } from '../../../../lib/clock.ts'
import { useData } from '../../../../lib/load.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Price } from '../../../../ui/price.tsx'
import { PageHead } from '../../../../ui/section.tsx'
import { BookPage, PaymentOptions } from './book-query.ts'
import type { BookSearch } from './book-search.ts'
import { bookingView, firstOpenIsOf } from './booking-view.ts'
import { CancellationSection } from './cancellation-section.tsx'
import { InstructorChoice } from './instructor-choice.tsx'
import { Alternatives, GoneNotice, RefusalHelp, UnpaidNotice } from './notices.tsx'
import { OrderSheet } from './order-sheet.tsx'
import { PaymentChoice } from './payment-choice.tsx'
import { SlotPicker } from './slot-picker.tsx'
import { SlotsListener, useGathered } from './slots-listener.tsx'
import { TopicFields } from './topic-fields.tsx'
import { useBooking } from './use-booking.ts'
import { useChosen } from './use-chosen.ts'
import { useSlots } from './use-slots.ts'
import { WatchButton } from './watch-button.tsx'
import './booking.css'

/** From choosing whom and when to the step before paying, on one page. */
export function Booking({ search }: { search: BookSearch }) {
  const reader = useReader()
  const navigate = useNavigate()
  const now = useClock(reader.clock)
  const kind = search.kind ?? 'FOLLOW_UP'
  const isOrientation = kind === 'ORIENTATION'
  const { data, reload } = useData(BookPage, { kind })
  const { instructors, association: rules, viewer } = data

  const [news, setNews] = useState<Record<string, string | null>>({})
  const zone = reader.association.timeZone
  const view = bookingView({ search, instructors, news, zone, now })
  const { instructorId, monday, nextOpen } = view
  const slots = useSlots({ instructorId, kind, monday, zone })
  const reloadSlots = useGathered(slots.reload, 200)
  const minutes = rules.consultationMinutes
  const { chosen, gone } = useChosen({ start: search.start, instructorId, minutes, monday, zone, slots })

  const [{ data: narrowed }] = useQuery({
    query: PaymentOptions,
    variables: { kind, start: chosen?.start ?? '' },
    pause: !chosen,
    requestPolicy: 'cache-and-network',
  })
  const options = (chosen && narrowed?.paymentOptions) || data.paymentOptions
  const { form, refusal, leaving, clearRefusal } = useBooking({
    kind,
    chosen,
    termsId: rules.consultationTerms.id,
    methods: options.map(({ method }) => method),
    onRefused() {
      reloadSlots()
      reload()
    },
  })
  const option = options.find(({ method }) => method === form.values.paymentMethod)
  const amount = isOrientation ? 0 : rules.consultationPrice.amount
  const bookings = viewer?.consultations.edges.map(({ node }) => node) ?? []
  const busy = form.sending || leaving

  function show(next: BookSearch) {
    clearRefusal()
    return navigate({ to: '/consultations/book', search: next, replace: true, resetScroll: false })
  }
  const choose = (start: string, week = search.week) => show({ ...search, start, week })

  return (
    <>
      <p>
        <Link className="crumb" to="/consultations">
          <Icon name="back" />
          <Trans>個別相談</Trans>
        </Link>
      </p>
      <PageHead title={isOrientation ? <Trans>オリエンテーションを予約する</Trans> : <Trans>個別相談を予約する</Trans>}>
        {isOrientation ? (
          <Trans>養成講座について、オンラインで{minutes}分、無料でお尋ねいただけます。</Trans>
        ) : (
          <Trans>
            講師とオンラインで{minutes}分。
            <Price yen={amount} />
            ・事前のお支払いです。
          </Trans>
        )}
      </PageHead>
      <SlotsListener
        instructorIds={instructorId ? [instructorId] : instructors.map(({ id }) => id)}
        onChanged={({ id, nextOpenSlot }) => {
          setNews((known) => ({ ...known, [id]: nextOpenSlot?.start ?? null }))
          reloadSlots()
        }}
      />
      <UnpaidNotice bookings={bookings} />
      <form {...form.props} className="cols cols--side">
        <div>
          <InstructorChoice
            instructors={instructors}
            nextOpen={(id) => (firstOpenIsOf(kind, reader.viewer?.person.roles ?? []) ? nextOpen(id) : undefined)}
            value={instructorId}
            onChange={(instructor) => show({ kind: search.kind, ...(instructor && { instructor }) })}
          />
          <SlotPicker
            search={search}
            slots={slots}
            monday={monday}
            zone={zone}
            instructorName={view.instructor?.person.displayName}
            chosen={chosen?.start}
            onChoose={({ start }) => choose(start, monday)}
            nextOpen={view.firstOpen}
            bookableUntil={view.bookableUntil}
            error={chosen ? undefined : form.text('start').error}
          >
            <WatchButton
              instructorId={instructorId}
              kind={kind}
              watching={
                viewer?.slotWatches.some(
                  (watch) => watch.kind === kind && (watch.instructor?.id ?? null) === instructorId,
                ) ?? false
              }
              onChanged={reload}
            />
          </SlotPicker>
          <TopicFields topic={form.text('topic')} details={form.text('details')} isOrientation={isOrientation} />
          {!isOrientation && (
            <PaymentChoice
              {...form.text('paymentMethod')}
              options={options}
              possible={data.paymentOptions}
              sponsorship={viewer?.sponsorship}
              start={chosen?.start}
            />
          )}
          <CancellationSection
            policy={rules.consultationPolicy}
            amount={amount}
            start={chosen?.start}
            byInvoice={option?.method === 'INVOICE'}
          />
        </div>
        <div className="stay">
          <OrderSheet
            rules={rules}
            isOrientation={isOrientation}
            zone={zone}
            chosen={chosen}
            instructor={instructors.find(({ id }) => id === chosen?.instructorId)}
            option={option}
            amount={amount}
            agreed={form.tick('agreed')}
            sending={form.sending}
            leaving={leaving}
          >
            {gone && !busy && search.start && (
              <GoneNotice start={search.start} own={bookings.find(({ start }) => start === search.start)} zone={zone} />
            )}
            <FormFault fault={form.fault} />
            {refusal && <RefusalHelp code={refusal.code} />}
            {refusal && (
              <Alternatives alternatives={refusal.alternatives} onChoose={({ start }) => choose(start, undefined)} />
            )}
          </OrderSheet>
        </div>
      </form>
    </>
  )
}
