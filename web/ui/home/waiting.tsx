import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ButtonAnchor, ButtonLink } from '../button.tsx'
import { ConsultationPill, PaymentMethodWord } from '../consultation-words.tsx'
import { Item, ItemTitle, List } from '../list.tsx'
import { Price } from '../price.tsx'
import { Section } from '../section.tsx'
import { Day, ShortTime, TimeLeft } from '../time.tsx'
import type { HomeBooking } from './query.ts'
import type { Waiting } from './rules.ts'
import { WithInstructor } from './words.tsx'

/** What has a deadline, or waits for a choice. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const count = waiting.length
  return (
    <Section
      title={<Trans>期限のあるもの</Trans>}
      aside={
        count > 0 && (
          <span className="small soft">
            <Trans>{count}件</Trans>
          </span>
        )
      }
    >
      {count === 0 ? (
        <p className="soft">
          <Trans>いま、お支払いや返事をお願いしているものはありません。</Trans>
        </p>
      ) : (
        <List>
          {waiting.map((one) => (
            <WaitingItem key={one.booking.id} {...one} />
          ))}
        </List>
      )}
    </Section>
  )
}

function WaitingItem({ booking, until }: Waiting) {
  const { t } = useLingui()
  const { id, state, start, end, payment } = booking
  return (
    <Item
      lead={until ? <Day at={until} withHour suffix={t({ message: 'まで', context: 'deadline' })} /> : undefined}
      actions={<NextStep booking={booking} />}
    >
      <p className="row">
        <ConsultationPill state={state} />
        {until ? (
          <span className="due small">
            <TimeLeft until={until} />
          </span>
        ) : (
          <span className="small soft nb">
            <PaymentMethodWord method={payment.method} />
          </span>
        )}
      </p>
      <ItemTitle>
        <Link to="/consultations/$id" params={{ id }}>
          <WithInstructor booking={booking} /> <Price yen={payment.price.amount} />
        </Link>
      </ItemTitle>
      <p className="small soft">
        {state === 'UNPLACED' ? (
          <Trans>
            お支払いの確認が期限の後になり、
            <ShortTime start={start} />
            の枠は埋まりました。ほかの日時か返金をお選びください。
          </Trans>
        ) : (
          <Trans>
            日時は
            <ShortTime start={start} end={end} />
            。期限まで日時をお取りしています。
          </Trans>
        )}
      </p>
    </Item>
  )
}

function NextStep({ booking: { id, state, payment } }: { booking: HomeBooking }) {
  if (state === 'UNPLACED')
    return (
      <ButtonLink to="/consultations/$id" params={{ id }}>
        <Trans>日時か返金を選ぶ</Trans>
      </ButtonLink>
    )
  if (!payment.checkoutUrl)
    return (
      <ButtonLink to="/consultations/$id" params={{ id }}>
        <Trans>お支払い方法を選ぶ</Trans>
      </ButtonLink>
    )
  return (
    <ButtonAnchor href={payment.checkoutUrl}>
      {state === 'AWAITING_PAYMENT' ? <Trans>支払番号を見る</Trans> : <Trans>お支払いへ進む</Trans>}
    </ButtonAnchor>
  )
}
