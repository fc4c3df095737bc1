import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useQuery } from 'urql'
import type { PaymentMethod } from '../../../../generated/graphql.ts'
import { useClock } from '../../../../lib/clock.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button, ButtonAnchor } from '../../../../ui/button.tsx'
import { Deadline } from '../../../../ui/deadline.tsx'
import { Price } from '../../../../ui/price.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { type Booking, BookingPayOptions, type Part } from './query.ts'

const Pay = graphql(`
  mutation PayBooking($consultationId: ID!, $method: PaymentMethod!) {
    payConsultation(consultationId: $consultationId, method: $method) {
      ... on Consultation {
        id
        state
        payment {
          id
          checkoutUrl
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

type Props = { booking: Booking; part: Part; reload(): void }

/** A held booking: until when, and the ways to pay that are open. */
export function HeldPanel({ booking, part, reload }: Props) {
  const { clock } = useReader()
  const now = useClock(clock)
  const { holdExpiresAt, payment } = booking
  if (holdExpiresAt && Date.parse(holdExpiresAt) <= now) {
    return (
      <p role="status">
        <Trans>仮押さえの時間が終わりました。お支払いがあったかを確認しています。</Trans>
      </p>
    )
  }
  return (
    <div className="stack">
      {payment.state === 'FAILED' && (
        <Banner tone="late" title={<Trans>お支払いができませんでした</Trans>}>
          <Trans>予約はまだ仮押さえのままです。別のカードか、ほかのお支払い方法をお試しください。</Trans>
        </Banner>
      )}
      {holdExpiresAt && (
        <p>
          <Deadline at={holdExpiresAt} />
          <br />
          <span className="small soft">
            <Trans>それまで、この日時をほかの方が予約できないように仮押さえしています。</Trans>
          </span>
        </p>
      )}
      {part === 'MEMBER' ? (
        <PayButtons booking={booking} reload={reload} />
      ) : (
        <p className="small soft">
          <Trans>ご本人のお支払いを待っています。</Trans>
        </p>
      )}
    </div>
  )
}

function PayButtons({ booking, reload }: Omit<Props, 'part'>) {
  const { send } = useSend(Pay)
  const [asked, setAsked] = useState<PaymentMethod>()
  const [fault, setFault] = useState<string>()
  const { payment } = booking
  const open = payment.state === 'PENDING' ? payment.checkoutUrl : null
  const [{ data }] = useQuery({
    query: BookingPayOptions,
    variables: { kind: booking.kind, start: booking.start },
    requestPolicy: 'cache-first',
  })
  const others = (data?.paymentOptions ?? []).filter(
    ({ method }) => isAtStripe(method) && !(open && method === payment.method),
  )

  async function pay(method: PaymentMethod) {
    setAsked(method)
    setFault(undefined)
    const { data, error } = await send({ consultationId: booking.id, method })
    const result = data?.payConsultation
    if (result?.__typename === 'Consultation' && result.payment.checkoutUrl && result.state === 'HELD') {
      // Stays "sending" until the page of the payment is there.
      location.assign(result.payment.checkoutUrl)
      return
    }
    setAsked(undefined)
    if (error) setFault(error.message)
    else if (result?.__typename !== 'Consultation') setFault(result?.message)
    reload()
  }

  return (
    <>
      <div className="row">
        {open && (
          <ButtonAnchor kind="primary" icon="yen" href={open}>
            {payment.method === 'KONBINI' ? <Trans>コンビニ払いへ進む</Trans> : <Trans>お支払いへ進む</Trans>}
          </ButtonAnchor>
        )}
        {others.map(({ method }, index) => (
          <Button
            key={method}
            kind={!open && index === 0 ? 'primary' : 'secondary'}
            onClick={() => pay(method)}
            sending={asked === method}
            disabled={asked !== undefined}
          >
            {method === 'KONBINI' ? <Trans>コンビニで支払う</Trans> : <Trans>カードで支払う</Trans>}
          </Button>
        ))}
      </div>
      {fault && (
        <Banner tone="late" role="alert" title={<Trans>お支払いへ進めませんでした</Trans>}>
          {fault}
        </Banner>
      )}
      {others.map(
        ({ method, payBy }) =>
          method === 'KONBINI' &&
          payBy && (
            <p key={method} className="small soft">
              <Trans>
                コンビニ払いの期限は、
                <ShortTime start={payBy} />
                です。<span className="nb">セブン-イレブン</span>ではお支払いいただけません。
              </Trans>
            </p>
          ),
      )}
      <p className="small soft">
        <Trans>
          <Price yen={payment.price.amount} />
          。次の画面（Stripe）でお支払いの情報を入力します。
        </Trans>
      </p>
    </>
  )
}

const isAtStripe = (method: PaymentMethod) => method === 'CARD' || method === 'KONBINI'

/** A voucher was issued: by when, where, and the number to show. */
export function VoucherPanel({ booking, part }: { booking: Booking; part: Part }) {
  const { clock } = useReader()
  const now = useClock(clock)
  const { payBy, checkoutUrl } = booking.payment
  const over = payBy !== null && payBy !== undefined && Date.parse(payBy) <= now
  return (
    <div className="stack">
      {payBy && !over && (
        <p>
          <Deadline at={payBy} />
          <br />
          <span className="small soft">
            <Trans>
              期限まで、この日時をお取りしています。入金を確認すると予約確定です。
              <span className="nb">セブン-イレブン</span>ではお支払いいただけません。
            </Trans>
          </span>
        </p>
      )}
      {over && (
        <p role="status">
          <Trans>お支払い期限が過ぎました。お支払いがあったかを確認しています。</Trans>
        </p>
      )}
      {part === 'MEMBER' && checkoutUrl && !over && (
        <p>
          <ButtonAnchor kind="primary" icon="yen" href={checkoutUrl}>
            <Trans>支払番号を見る</Trans>
          </ButtonAnchor>
        </p>
      )}
    </div>
  )
}
