import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { Confirm } from '../../../../ui/dialog.tsx'
import { Price } from '../../../../ui/price.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { InstructorName } from '../-parts/instructor-name.tsx'
import { focusHeading } from './focus-heading.ts'
import type { Booking, Part } from './query.ts'
import { isPaid } from './rules.ts'

const Cancel = graphql(`
  mutation CancelBooking($input: CancelConsultationInput!) {
    cancelConsultation(input: $input) {
      ... on Consultation {
        id
        state
        cancellation {
          refundedAmount
        }
      }
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

/** Where it starts, and the dialog that says what will happen and what comes back. */
export function CancelButton({ booking, part, reload }: { booking: Booking; part: Part; reload(): void }) {
  const { send, sending } = useSend(Cancel)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const unplaced = booking.state === 'UNPLACED'

  async function cancel() {
    setFault(undefined)
    const { data, error } = await send({ input: { consultationId: booking.id, reason: reason.trim() || null } })
    if (error) return setFault(error.message)
    const result = data.cancelConsultation
    if (result.__typename === 'InvalidInput') return setFault(result.fields.map(({ message }) => message).join(' '))
    if (result.__typename !== 'Consultation') {
      setFault(result.message)
      return reload()
    }
    setOpen(false)
    reload()
    focusHeading()
  }

  return (
    <>
      <Button
        kind={unplaced ? 'secondary' : 'danger'}
        onClick={() => {
          // A tier may have passed since the page was opened.
          reload()
          setFault(undefined)
          setOpen(true)
        }}
      >
        {unplaced ? <Trans>全額の返金を受ける</Trans> : <Trans>予約をキャンセルする</Trans>}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={unplaced ? <Trans>返金を受けて、予約を終えますか</Trans> : <Trans>この予約をキャンセルしますか</Trans>}
        keep={unplaced ? <Trans>まだ決めない</Trans> : <Trans>予約を続ける</Trans>}
        confirm={unplaced ? <Trans>返金を受ける</Trans> : <Trans>キャンセルする</Trans>}
        onConfirm={cancel}
        sending={sending}
        error={fault}
        destructive
      >
        <div className="stack">
          <p>
            {!unplaced && (
              <>
                <strong>
                  <ShortTime start={booking.start} end={booking.end} />
                </strong>{' '}
                <InstructorName instructor={booking.instructor} />
                <br />
              </>
            )}
            <WhatComesBack booking={booking} /> <Trans>元には戻せません。</Trans>
          </p>
          {part === 'STAFF' && (
            <p className="small soft">
              <Trans>事務局からのキャンセルのため、全額をお返しします。お二人にメールでお知らせします。</Trans>
            </p>
          )}
          {!unplaced && (
            <TextArea
              label={<Trans>理由</Trans>}
              help={part === 'MEMBER' ? <Trans>講師と事務局にだけ伝わります。</Trans> : undefined}
              value={reason}
              onChange={setReason}
              rows={2}
              limit={500}
            />
          )}
        </div>
      </Confirm>
    </>
  )
}

/** 「50%の3,300円を返金します。」 as the server says it at this moment. */
export function WhatComesBack({ booking }: { booking: Booking }) {
  const { payment, refundIfCancelledNow: back } = booking
  if (payment.price.amount === 0) return <Trans>お支払いのないご予約のため、費用はかかりません。</Trans>
  if (!isPaid(booking)) return <Trans>まだお支払いいただいていないため、費用はかかりません。</Trans>
  const price = <Price yen={back} plain />
  const percent = Math.round((back / payment.price.amount) * 100)
  if (payment.state === 'INVOICED') {
    const kept = <Price yen={payment.price.amount - back} plain />
    if (percent === 100) return <Trans>会社へのご請求はありません。</Trans>
    if (back === 0) return <Trans>キャンセル料として、全額の{kept}を会社にご請求します。</Trans>
    return <Trans>キャンセル料として、{kept}を会社にご請求します。</Trans>
  }
  if (back === 0) return <Trans>返金はありません。返金できる期限を過ぎているためです。</Trans>
  if (percent === 100)
    return (
      <Trans>
        <strong>全額の{price}を返金します。</strong>
      </Trans>
    )
  return (
    <Trans>
      <strong>
        {percent}%の{price}を返金します。
      </strong>
    </Trans>
  )
}
