import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MoveBookingMutation } from '../../../../generated/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { hoursText, wallOf } from '../../../../lib/time.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Appointment } from '../../../../ui/appointment.tsx'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Sheet } from '../../../../ui/section.tsx'
import { DateOnly, ShortTime } from '../../../../ui/time.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { InstructorName } from '../-parts/instructor-name.tsx'
import { Move, type MoveInstructor, type Moving, type Picked } from './move-query.ts'
import { movesLeftOf } from './rules.ts'

type Answer = MoveBookingMutation['rescheduleConsultation']
type Alternative = Extract<Answer, { __typename: 'SlotTaken' }>['alternatives'][number]

type Props = {
  booking: Moving
  instructors: readonly MoveInstructor[]
  picked: Picked | undefined
  onPick(picked: Picked): void
  /** The times on the page are no longer true. */
  onStale(): void
}

/** From when to when, what stays, and the one button. */
export function MoveSheet({ booking, instructors, picked, onPick, onStale }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const navigate = useNavigate()
  const { send, sending } = useSend(Move)
  const [fault, setFault] = useState<string>()
  const [missing, setMissing] = useState(false)
  const [alternatives, setAlternatives] = useState<readonly Alternative[]>([])
  const instructor = instructors.find(({ id }) => id === picked?.instructorId)

  async function move() {
    setAlternatives([])
    setFault(undefined)
    setMissing(!picked)
    if (!picked) return
    const { data, error } = await send({
      input: { consultationId: booking.id, start: picked.start, instructorId: picked.instructorId },
    })
    if (error) return setFault(error.message)
    const result = data.rescheduleConsultation
    switch (result.__typename) {
      case 'Consultation':
        toast(t`日時を変更しました`)
        return navigate({ to: '/consultations/$id', params: { id: booking.id } })
      case 'SlotTaken':
        setAlternatives(result.alternatives)
        break
      case 'InvalidInput':
        return setFault(result.fields.map(({ message }) => message).join(' '))
    }
    setFault(result.message)
    onStale()
  }

  return (
    <Sheet title={<Trans>変更の内容</Trans>} className="stack">
      {picked ? (
        <Appointment start={picked.start} end={picked.end} zone={instructor?.timeZone ?? booking.instructor.timeZone} />
      ) : (
        <p className="soft">
          <Trans>新しい日時を選ぶと、ここに表示されます。</Trans>
        </p>
      )}
      <Facts
        facts={[
          [
            booking.state === 'UNPLACED' ? <Trans key="was">埋まった日時</Trans> : <Trans key="was">いまの日時</Trans>,
            <DayAndHours key="was" start={booking.start} end={booking.end} />,
          ],
          [<Trans key="who">講師</Trans>, <InstructorName key="who" instructor={instructor ?? booking.instructor} />],
        ]}
      />
      {missing && !picked && (
        <p className="field__error" role="alert">
          <Icon name="alert" />
          <Trans>新しい日時を選んでから、もう一度押してください。</Trans>
        </p>
      )}
      {fault && (
        <Banner tone="late" role="alert" title={<Trans>変更できませんでした</Trans>}>
          {fault}
        </Banner>
      )}
      {alternatives.length > 0 && (
        <div className="stack stack--tight">
          <p className="small">
            <Trans>近い日時では、次が空いています。</Trans>
          </p>
          {alternatives.map((slot) => (
            <Button
              key={`${slot.start} ${slot.instructor.id}`}
              wide
              onClick={() => {
                setFault(undefined)
                setAlternatives([])
                onPick({ start: slot.start, end: slot.end, instructorId: slot.instructor.id })
              }}
            >
              <span>
                <ShortTime start={slot.start} end={slot.end} /> <InstructorName instructor={slot.instructor} />
              </span>
            </Button>
          ))}
        </div>
      )}
      <Button kind="primary" wide onClick={move} sending={sending}>
        {booking.state === 'UNPLACED' ? <Trans>この日時で予約を確定する</Trans> : <Trans>この日時に変更する</Trans>}
      </Button>
      <Notes booking={booking} />
    </Sheet>
  )
}

/** The day and the hours, which may part at the end of a line. */
function DayAndHours({ start, end }: { start: string; end: string }) {
  const { association, locale } = useReader()
  const zone = association.timeZone
  return (
    <>
      <DateOnly at={start} short />{' '}
      <span className="nb">{hoursText(wallOf(start, zone), wallOf(end, zone), locale)}</span>
    </>
  )
}

function Notes({ booking }: { booking: Moving }) {
  const { viewer } = useReader()
  const { state, payment, refundIfCancelledNow: back, member } = booking
  const byMember = viewer?.person.id === member.id && state === 'CONFIRMED'
  const left = movesLeftOf(booking)
  const percent = payment.price.amount > 0 ? Math.round((back / payment.price.amount) * 100) : 100
  return (
    <div className="small soft stack stack--tight">
      <p>
        <Trans>
          予約番号と参加用URLはそのままです。変更のお知らせを、カレンダー登録用のメールでお二人にお送りします。
        </Trans>
      </p>
      {byMember && (
        <p>
          <Trans>日時の変更は、この変更を含めてあと{left}回できます。</Trans>
        </p>
      )}
      {byMember && percent < 100 && (
        <p>
          {payment.method === 'INVOICE' ? (
            <Trans>
              この変更の後にキャンセルすると、料金の{100 - percent}%以上をキャンセル料として会社にご請求します。
            </Trans>
          ) : (
            <Trans>この変更の後にキャンセルすると、返金は多くても{percent}%です。</Trans>
          )}
        </p>
      )}
    </div>
  )
}
