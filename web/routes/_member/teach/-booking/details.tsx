import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import { PaymentMethodWord, PaymentStateWord } from '../../../../ui/consultation-words.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Price } from '../../../../ui/price.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Time } from '../../../../ui/time.tsx'
import type { Booking } from '../../consultations/-booking/query.ts'
import { KindWord } from '../../consultations/-booking/texts.tsx'

/** What the member wants to talk about. */
export function TeachTopic({ booking: { topic, details } }: { booking: Booking }) {
  return (
    <Section title={<Trans>相談したいこと</Trans>}>
      <p>
        <strong>{topic}</strong>
      </p>
      {details ? (
        <p className="lines prose below">{details}</p>
      ) : (
        <p className="small soft">
          <Trans>くわしい内容は書かれていません。</Trans>
        </p>
      )}
      <p className="small soft below">
        <Trans>お二人だけが読める内容です。ほかの方にお伝えにならないでください。</Trans>
      </p>
    </Section>
  )
}

export function TeachFacts({ booking }: { booking: Booking }) {
  const { kind, start, end, instructor, member, payment, reference } = booking
  const isPriced = payment.price.amount > 0
  return (
    <Section title={<Trans>予約の内容</Trans>}>
      <Facts
        facts={[
          [<Trans key="what">内容</Trans>, <KindWord key="what" kind={kind} />],
          [<Trans key="when">日時</Trans>, <Time key="when" start={start} end={end} zone={instructor.timeZone} />],
          [<Trans key="who">会員</Trans>, member.displayName],
          [<Trans key="where">場所</Trans>, <Trans key="where">オンライン（Zoom）</Trans>],
          [<Trans key="price">料金</Trans>, isPriced && <Price yen={payment.price.amount} />],
          [
            <Trans key="how">お支払い</Trans>,
            <Fragment key="how">
              <PaymentMethodWord method={payment.method} />
              {isPriced && (
                <>
                  {'　'}
                  <PaymentStateWord state={payment.state} method={payment.method} />
                </>
              )}
            </Fragment>,
          ],
          [
            <Trans key="ref">予約番号</Trans>,
            <span key="ref" className="nb num">
              {reference}
            </span>,
          ],
        ]}
      />
    </Section>
  )
}
