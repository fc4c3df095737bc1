import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ConsultationOutcome } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Confirm } from '../../../../ui/dialog.tsx'
import { Section } from '../../../../ui/section.tsx'
import { focusHeading } from './focus-heading.ts'
import type { Booking, Part } from './query.ts'
import { has } from './rules.ts'

const Record = graphql(`
  mutation RecordBookingOutcome($input: RecordConsultationOutcomeInput!) {
    recordConsultationOutcome(input: $input) {
      ... on Consultation {
        id
        state
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

/** For the member: the instructor did not come. For the office: what became of the appointment. */
export function Outcome({ booking, part, reload }: { booking: Booking; part: Part; reload(): void }) {
  const [asked, setAsked] = useState<ConsultationOutcome>()
  const reported = has(booking, 'INSTRUCTOR_ABSENCE_REPORTED')
  if (part === 'MEMBER' && reported && booking.state !== 'CANCELLED') {
    return (
      <Banner tone="wait" title={<Trans>講師不在のご連絡を受け付けました</Trans>}>
        <Trans>事務局が確認し、返金か日時の変更についてご連絡します。</Trans>
      </Banner>
    )
  }
  if (booking.viewerCanRecord.length === 0) return null
  return (
    <Section
      title={part === 'MEMBER' ? <Trans>講師が来なかったとき</Trans> : <Trans>実施の記録</Trans>}
      note={
        part === 'MEMBER' ? (
          <Trans>待機室でしばらくお待ちになっても講師が来なかったときは、お知らせください。</Trans>
        ) : reported ? (
          <Trans>ご本人から、講師が来なかったとの連絡がありました。</Trans>
        ) : undefined
      }
    >
      <p className="row">
        {booking.viewerCanRecord.map((outcome) => (
          <Button key={outcome} onClick={() => setAsked(outcome)}>
            <Deed outcome={outcome} part={part} />
          </Button>
        ))}
      </p>
      <ConfirmOutcome
        booking={booking}
        part={part}
        outcome={asked}
        close={() => setAsked(undefined)}
        onRecorded={reload}
      />
    </Section>
  )
}

type ConfirmProps = {
  booking: Booking
  part: Part
  outcome: ConsultationOutcome | undefined
  close(): void
  onRecorded(): void
}

function ConfirmOutcome({ booking, part, outcome, close, onRecorded }: ConfirmProps) {
  const { send, sending } = useSend(Record)
  const [fault, setFault] = useState<string>()

  async function record() {
    if (!outcome) return
    const { data, error } = await send({ input: { consultationId: booking.id, outcome } })
    const result = data?.recordConsultationOutcome
    onRecorded()
    if (result?.__typename === 'Consultation') {
      setFault(undefined)
      close()
      return focusHeading()
    }
    setFault(error ? error.message : result?.message)
  }

  return (
    <Confirm
      open={outcome !== undefined}
      onClose={() => {
        setFault(undefined)
        close()
      }}
      title={outcome && <Question outcome={outcome} part={part} />}
      keep={<Trans>戻る</Trans>}
      confirm={outcome && <Deed outcome={outcome} part={part} />}
      onConfirm={record}
      sending={sending}
      error={fault}
      destructive={part === 'STAFF' && outcome === 'INSTRUCTOR_ABSENT'}
    >
      <p>{outcome && <Consequence outcome={outcome} part={part} />}</p>
    </Confirm>
  )
}

type Spoken = { outcome: ConsultationOutcome; part: Part }

function Deed({ outcome, part }: Spoken) {
  if (part === 'MEMBER') return <Trans>講師が来なかったと知らせる</Trans>
  if (outcome === 'COMPLETED') return <Trans>実施済みにする</Trans>
  return outcome === 'MEMBER_ABSENT' ? <Trans>ご不参加にする</Trans> : <Trans>講師不在にする</Trans>
}

function Question({ outcome, part }: Spoken) {
  if (part === 'MEMBER') return <Trans>講師が来なかったことを知らせますか</Trans>
  if (outcome === 'COMPLETED') return <Trans>実施済みと記録しますか</Trans>
  return outcome === 'MEMBER_ABSENT' ? <Trans>ご不参加と記録しますか</Trans> : <Trans>講師不在と記録しますか</Trans>
}

function Consequence({ outcome, part }: Spoken) {
  if (part === 'MEMBER')
    return <Trans>事務局へ伝わり、確認のうえ、返金か日時の変更についてご連絡します。予約はこのまま残ります。</Trans>
  if (outcome === 'COMPLETED') return <Trans>料金はそのままです。記録はあとから直せます。</Trans>
  return outcome === 'MEMBER_ABSENT' ? (
    <Trans>料金は返金されません。記録はあとから直せます。</Trans>
  ) : (
    <Trans>予約をキャンセルし、料金を全額お返しします。元には戻せません。</Trans>
  )
}
