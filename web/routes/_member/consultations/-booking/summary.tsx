import { Trans } from '@lingui/react/macro'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { clockText, wallOf } from '../../../../lib/time.ts'
import { PaymentMethodWord, PaymentStateWord } from '../../../../ui/consultation-words.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Price } from '../../../../ui/price.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Tiers } from '../../../../ui/tiers.tsx'
import { DateOnly, ShortTime, Time } from '../../../../ui/time.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { InstructorName } from '../-parts/instructor-name.tsx'
import type { Booking, Part } from './query.ts'
import { freeUntilOf, has, tiersOf } from './rules.ts'
import { KindWord } from './texts.tsx'

const minute = 60_000

/** What was booked, and how it is paid. */
export function Summary({ booking, part }: { booking: Booking; part: Part }) {
  const { kind, start, end, instructor, member, payment, state, holdExpiresAt, reference } = booking
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / minute)
  const deadline = state === 'HELD' ? holdExpiresAt : state === 'AWAITING_PAYMENT' ? payment.payBy : null
  const priced = payment.price.amount > 0
  return (
    <Section title={<Trans>ご予約の内容</Trans>}>
      <Facts
        facts={[
          [
            <Trans key="what">内容</Trans>,
            <Trans key="what">
              <KindWord kind={kind} /> {minutes}分・1回
            </Trans>,
          ],
          [<Trans key="when">日時</Trans>, <Time key="when" start={start} end={end} zone={instructor.timeZone} />],
          [<Trans key="who">講師</Trans>, instructor.person.displayName],
          [<Trans key="member">ご予約者</Trans>, part === 'STAFF' && member.displayName],
          [<Trans key="where">場所</Trans>, <Trans key="where">オンライン（Zoom）</Trans>],
          [<Trans key="price">料金</Trans>, priced && <Price yen={payment.price.amount} />],
          [<Trans key="how">お支払い</Trans>, <PaymentMethodWord key="how" method={payment.method} />],
          [
            <Trans key="state">状態</Trans>,
            priced && <PaymentStateWord key="state" state={payment.state} method={payment.method} />,
          ],
          [
            <Trans key="by">お支払い期限</Trans>,
            deadline && (
              <Trans>
                <ShortTime start={deadline} />
                まで
              </Trans>
            ),
          ],
          [
            <Trans key="back">返金額</Trans>,
            payment.refundedAmount > 0 && <Price yen={payment.refundedAmount} plain />,
          ],
          [
            <Trans key="receipt">領収書</Trans>,
            payment.receiptUrl && (
              <a href={payment.receiptUrl}>
                <Trans>領収書を開く</Trans>
              </a>
            ),
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

/** The tiers by their real dates, while there is something to cancel and something was or will be paid. */
export function Policy({ booking }: { booking: Booking }) {
  const { state, payment } = booking
  const { clock } = useReader()
  const freeUntil = freeUntilOf(booking, useClock(clock))
  const live = state === 'HELD' || state === 'AWAITING_PAYMENT' || state === 'CONFIRMED'
  if (!live || payment.price.amount === 0) return null
  const invoiced = payment.method === 'INVOICE'
  return (
    <Section title={<Trans>キャンセルポリシー</Trans>}>
      <Tiers
        tiers={tiersOf(booking).map(({ percent, back, until }) => ({
          title:
            percent === 100 ? (
              invoiced ? (
                <Trans>ご請求なし</Trans>
              ) : (
                <Trans>全額返金</Trans>
              )
            ) : percent === 0 ? (
              invoiced ? (
                <Trans>全額ご請求</Trans>
              ) : (
                <Trans>返金なし</Trans>
              )
            ) : invoiced ? (
              <Trans>{100 - percent}%ご請求</Trans>
            ) : (
              <Trans>{percent}%返金</Trans>
            ),
          amount: <Price yen={invoiced ? payment.price.amount - back : back} plain />,
          until: until ? (
            <Trans>
              <DateOnly at={until} short />
              <br />
              <TimeOfDay at={until} />
              まで
            </Trans>
          ) : (
            <Trans>それ以降</Trans>
          ),
        }))}
      />
      {freeUntil && !invoiced && (
        <p className="small soft below">
          <Trans>
            予約から{booking.policy.fullRefundWithinMinutes}分以内（
            <ShortTime start={freeUntil} />
            まで）は、全額をお返しします。
          </Trans>
        </p>
      )}
      {has(booking, 'RESCHEDULED') && (
        <p className="small soft below">
          <Trans>日時を変更した後は、変更したときの割合と今の割合の、低いほうになります。</Trans>
        </p>
      )}
    </Section>
  )
}

function TimeOfDay({ at }: { at: string }) {
  const { association } = useReader()
  return <span className="nb">{clockText(wallOf(at, association.timeZone))}</span>
}

/** What happened, and what is to come. */
export function History({ booking }: { booking: Booking }) {
  const { viewer } = useReader()
  const { history, state, start, end } = booking
  const past = history.map(({ summary, at, by }) => ({
    title: summary,
    note: (
      <>
        <ShortTime start={at} />
        {by && by.id !== viewer?.person.id && <>{`　${by.displayName}`}</>}
      </>
    ),
    done: true,
  }))
  const ahead =
    state === 'CONFIRMED'
      ? [{ title: <KindWord kind={booking.kind} />, note: <ShortTime start={start} end={end} />, done: false }]
      : []
  return (
    <Section title={<Trans>経過</Trans>}>
      <Timeline steps={[...past, ...ahead]} />
    </Section>
  )
}

/** What only the two read, and what the instructor wrote down for the member. */
export function Contents({ booking, part }: { booking: Booking; part: Part }) {
  const { topic, details, sharedNotes, instructor } = booking
  return (
    <>
      {sharedNotes && (
        <Section title={<Trans>共有メモ</Trans>}>
          <p className="small soft">
            <Trans>
              <InstructorName instructor={instructor} />
              からのメモです。
            </Trans>
          </p>
          <p className="lines prose">{sharedNotes}</p>
        </Section>
      )}
      {part !== 'STAFF' && (
        <Section title={<Trans>相談したいこと</Trans>}>
          <p>
            <strong>{topic}</strong>
          </p>
          {details && <p className="lines prose">{details}</p>}
          <p className="small soft below">
            <Trans>講師にお伝えしている内容です。メールの件名、カレンダー、Zoom、お支払いの画面には載りません。</Trans>
          </p>
        </Section>
      )}
    </>
  )
}
