import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useClock } from '../../../../lib/clock.ts'
import { yenText } from '../../../../lib/money.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { clocksDiffer, momentText, zoneName } from '../../../../lib/time.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { PaymentMethodWord } from '../../../../ui/consultation-words.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Sheet } from '../../../../ui/section.tsx'
import { DateOnly, Figure, ShortTime } from '../../../../ui/time.tsx'
import type { BookingInstructor, BookingRules, Option } from './book-query.ts'
import { stepsFor } from './cancellation.ts'
import { Percent } from './cancellation-section.tsx'
import { InstructorName } from './instructor-name.tsx'
import { useBillingMonth } from './payment-choice.tsx'
import { TermsDialog } from './terms-dialog.tsx'
import type { Chosen } from './use-chosen.ts'

type Props = {
  rules: BookingRules
  isOrientation: boolean
  zone: string
  chosen?: Chosen
  instructor?: BookingInstructor
  /** The way of paying that is chosen. */
  option?: Option
  amount: number
  agreed: { name: string; checked: boolean; onChange(checked: boolean): void; error?: string }
  sending: boolean
  leaving: boolean
  /** What stands between the consent and the button: what went wrong, what to do about it. */
  children?: ReactNode
}

/** The order as it is about to be made: the last thing that is read before paying (特定商取引法 art. 12-6). */
export function OrderSheet(props: Props) {
  const { rules, isOrientation, zone, chosen, instructor, option, amount, agreed, sending, leaving, children } = props
  const paysOnPage = amount > 0 && option?.method !== 'INVOICE'
  return (
    <Sheet className="stack" title={<Trans>ご予約の内容</Trans>}>
      {chosen ? (
        <When chosen={chosen} zone={zone} />
      ) : (
        <p className="soft">
          <Trans>日時を選ぶと、ここに表示されます。</Trans>
        </p>
      )}
      <OrderFacts {...{ rules, isOrientation, chosen, instructor, option, amount }} />
      {amount > 0 && chosen && <CancelSummary rules={rules} start={chosen.start} amount={amount} />}
      <div>
        <Checkbox {...agreed} required>
          <span className="small">
            <Trans>秘密保持の取り決めとキャンセルポリシーに同意します</Trans>
          </span>
        </Checkbox>
        <TermsDialog terms={rules.consultationTerms} />
      </div>
      {children}
      <Button type="submit" kind="primary" wide sending={sending || leaving}>
        {paysOnPage ? <Trans>お支払いへ進む</Trans> : <Trans>予約を確定する</Trans>}
      </Button>
      <p className="small soft">
        {amount > 0 && !option ? <Trans>お支払い方法をお選びください。</Trans> : <WhatComesNext option={option} />}
      </p>
    </Sheet>
  )
}

function When({ chosen: { start, end }, zone }: { chosen: Chosen; zone: string }) {
  const { locale, timeZone } = useReader()
  const own = momentText(start, end, timeZone, locale, 'short')
  return (
    <div>
      <p>
        <DateOnly at={start} zone={zone} />
      </p>
      <Figure start={start} end={end} zone={zone} />
      <p className="small soft">{zoneName(start, zone, locale)}</p>
      {clocksDiffer(start, zone, timeZone) && (
        <p className="small">
          <Trans>あなたの時刻では {own}</Trans>
        </p>
      )}
    </div>
  )
}

type FactsProps = Pick<Props, 'rules' | 'isOrientation' | 'chosen' | 'instructor' | 'option' | 'amount'>

function OrderFacts({ rules, isOrientation, chosen, instructor, option, amount }: FactsProps) {
  const { locale } = useReader()
  const minutes = rules.consultationMinutes
  const yen = yenText(amount, locale)
  return (
    <Facts
      facts={[
        [<Trans key="what">内容</Trans>, <What key="kind" isOrientation={isOrientation} minutes={minutes} />],
        [<Trans key="who">講師</Trans>, instructor && <InstructorName instructor={instructor} />],
        [<Trans key="where">場所</Trans>, <Trans key="zoom">オンライン（Zoom）</Trans>],
        [
          <Trans key="how">お支払い方法</Trans>,
          amount > 0 && (option ? <PaymentMethodWord method={option.method} /> : <Trans>未選択</Trans>),
        ],
        [<Trans key="by">お支払い期限</Trans>, amount > 0 && option && <PayBy option={option} start={chosen?.start} />],
        [
          <Trans key="total">合計</Trans>,
          <span key="amount" className="total">
            {amount === 0 ? (
              <Trans>無料</Trans>
            ) : (
              <>
                <span className="nb">{yen}</span>
                <span className="small soft nb">
                  <Trans>（税込）</Trans>
                </span>
              </>
            )}
          </span>,
        ],
      ]}
    />
  )
}

function What({ isOrientation, minutes }: { isOrientation: boolean; minutes: number }) {
  return isOrientation ? (
    <Trans>オリエンテーション（個別説明） {minutes}分・1回</Trans>
  ) : (
    <Trans>個別相談 {minutes}分・1回</Trans>
  )
}

function PayBy({ option: { method, payBy, holdMinutes }, start }: { option: Option; start?: string }) {
  const month = useBillingMonth(start)
  if (method === 'INVOICE') return month ? <Trans>{month}分として会社へご請求</Trans> : <Trans>会社へご請求</Trans>
  return payBy ? (
    <Trans>
      <ShortTime start={payBy} />
      まで
    </Trans>
  ) : (
    <Trans>仮押さえから{holdMinutes}分</Trans>
  )
}

function CancelSummary({ rules, start, amount }: { rules: BookingRules; start: string; amount: number }) {
  const now = useClock(useReader().clock)
  return (
    <div>
      <h3 className="small">
        <Trans>キャンセルしたとき</Trans>
      </h3>
      <Facts
        facts={stepsFor(rules.consultationPolicy, start, amount, now).map(({ percent, until }) => [
          <Percent key="percent" percent={percent} />,
          until ? (
            <Trans key="until">
              <ShortTime start={until} />
              まで
            </Trans>
          ) : (
            <Trans key="until">それ以降</Trans>
          ),
        ])}
      />
    </div>
  )
}

function WhatComesNext({ option }: { option?: Option }) {
  switch (option?.method) {
    case 'CARD':
      return (
        <Trans>次の画面（Stripe）でカードの情報を入力します。お支払いが済むと、予約確認メールをお送りします。</Trans>
      )
    case 'KONBINI':
      return <Trans>次の画面（Stripe）でお支払い番号を発行します。番号と期限は、メールでもお送りします。</Trans>
    default:
      return <Trans>この画面で予約が確定し、予約確認メールをお送りします。</Trans>
  }
}
