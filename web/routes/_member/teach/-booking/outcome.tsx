import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ConsultationOutcome } from '../../../../generated/graphql.ts'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Confirm } from '../../../../ui/dialog.tsx'
import { Item, ItemTitle, List } from '../../../../ui/list.tsx'
import { Price } from '../../../../ui/price.tsx'
import { Section } from '../../../../ui/section.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import type { Booking } from '../../consultations/-booking/query.ts'
import { has, isPaid } from '../../consultations/-booking/rules.ts'
import { RecordOutcome } from './query.ts'

/** What became of the appointment; what each answer brings about is said before it is given. */
export function TeachOutcome({ booking, reload }: { booking: Booking; reload(): void }) {
  const { clock } = useReader()
  const now = useClock(clock)
  const [asked, setAsked] = useState<ConsultationOutcome | null>(null)
  const { state, start, viewerCanRecord } = booking
  const isRecorded = state === 'COMPLETED' || state === 'NO_SHOW'
  if (!isRecorded && (state !== 'CONFIRMED' || Date.parse(start) > now)) return null
  return (
    <div id="outcome" className="section">
      <Section title={<Trans>実施の記録</Trans>}>
        <div className="stack">
          {has(booking, 'INSTRUCTOR_ABSENCE_REPORTED') && (
            <Banner tone="wait" title={<Trans>会員から、講師が来なかったとの連絡がありました</Trans>}>
              <Trans>お心当たりのないときは、事務局へご連絡ください。</Trans>
            </Banner>
          )}
          <p>
            {isRecorded ? (
              state === 'COMPLETED' ? (
                <Trans>実施済みと記録されています。</Trans>
              ) : (
                <Trans>ご不参加と記録されています。</Trans>
              )
            ) : (
              <Trans>終わったら、結果を記録してください。記録のないまま1日たつと、実施済みになります。</Trans>
            )}
          </p>
          {!isRecorded && !viewerCanRecord.includes('MEMBER_ABSENT') && (
            <p className="small soft">
              <Trans>
                会員がお見えにならないときは、10分ほどお待ちください。時間になると、ご不参加を記録できます。
              </Trans>
            </p>
          )}
        </div>
        {viewerCanRecord.length > 0 && (
          <div className="below">
            {isRecorded && (
              <h3>
                <Trans>記録を直す</Trans>
              </h3>
            )}
            <List>
              {viewerCanRecord.map((outcome) => (
                <Item
                  key={outcome}
                  actions={
                    <Button small onClick={() => setAsked(outcome)}>
                      <Deed outcome={outcome} />
                    </Button>
                  }
                >
                  <ItemTitle>
                    <Answer outcome={outcome} />
                  </ItemTitle>
                  <p className="small soft">
                    <Consequence outcome={outcome} booking={booking} />
                  </p>
                </Item>
              ))}
            </List>
          </div>
        )}
        <ConfirmOutcome booking={booking} outcome={asked} onClose={() => setAsked(null)} reload={reload} />
      </Section>
    </div>
  )
}

type ConfirmProps = { booking: Booking; outcome: ConsultationOutcome | null; onClose(): void; reload(): void }

function ConfirmOutcome({ booking, outcome, onClose, reload }: ConfirmProps) {
  const { t } = useLingui()
  const toast = useToast()
  const { send, sending } = useSend(RecordOutcome)
  const [fault, setFault] = useState<string>()

  async function record() {
    if (!outcome) return
    setFault(undefined)
    const { data, error } = await send({ input: { consultationId: booking.id, outcome } })
    reload()
    if (error) return setFault(error.message)
    const result = data.recordConsultationOutcome
    if (result.__typename !== 'Consultation') return setFault(result.message)
    onClose()
    toast(t`記録しました`)
  }

  return (
    <Confirm
      open={outcome !== null}
      onClose={() => {
        setFault(undefined)
        onClose()
      }}
      title={outcome && <Question outcome={outcome} />}
      keep={<Trans>やめる</Trans>}
      confirm={outcome && <Deed outcome={outcome} />}
      onConfirm={record}
      sending={sending}
      error={fault}
      destructive={outcome === 'INSTRUCTOR_ABSENT'}
    >
      <p>{outcome && <Consequence outcome={outcome} booking={booking} />}</p>
    </Confirm>
  )
}

function Answer({ outcome }: { outcome: ConsultationOutcome }) {
  switch (outcome) {
    case 'COMPLETED':
      return <Trans>実施した</Trans>
    case 'MEMBER_ABSENT':
      return <Trans>会員が来なかった</Trans>
    case 'INSTRUCTOR_ABSENT':
      return <Trans>自分が行けなかった</Trans>
  }
}

function Deed({ outcome }: { outcome: ConsultationOutcome }) {
  switch (outcome) {
    case 'COMPLETED':
      return <Trans>実施済みにする</Trans>
    case 'MEMBER_ABSENT':
      return <Trans>ご不参加にする</Trans>
    case 'INSTRUCTOR_ABSENT':
      return <Trans>講師不在にする</Trans>
  }
}

function Question({ outcome }: { outcome: ConsultationOutcome }) {
  switch (outcome) {
    case 'COMPLETED':
      return <Trans>実施済みと記録しますか</Trans>
    case 'MEMBER_ABSENT':
      return <Trans>ご不参加と記録しますか</Trans>
    case 'INSTRUCTOR_ABSENT':
      return <Trans>講師不在と記録しますか</Trans>
  }
}

function Consequence({ outcome, booking }: { outcome: ConsultationOutcome; booking: Booking }) {
  const { payment } = booking
  const isPriced = payment.price.amount > 0
  switch (outcome) {
    case 'COMPLETED':
      return <Trans>個別相談が終わったことになります。1日のあいだは直せます。</Trans>
    case 'MEMBER_ABSENT':
      return isPriced ? (
        <Trans>会員の画面に「ご不参加」と出ます。料金は返金されません。1日のあいだは直せます。</Trans>
      ) : (
        <Trans>会員の画面に「ご不参加」と出ます。1日のあいだは直せます。</Trans>
      )
    case 'INSTRUCTOR_ABSENT':
      if (!isPriced || !isPaid(booking))
        return <Trans>予約はキャンセルになり、会員に知らせます。元には戻せません。</Trans>
      if (payment.state === 'INVOICED')
        return <Trans>予約はキャンセルになり、会社へのご請求はなくなります。会員に知らせます。元には戻せません。</Trans>
      return (
        <Trans>
          予約はキャンセルになり、全額の
          <Price yen={payment.price.amount} plain />
          を会員に返金します。会員に知らせます。元には戻せません。
        </Trans>
      )
  }
}
