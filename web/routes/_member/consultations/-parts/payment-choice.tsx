import { Trans, useLingui } from '@lingui/react/macro'
import { useReader } from '../../../../lib/reader.tsx'
import { monthName, wallOf } from '../../../../lib/time.ts'
import { Choice } from '../../../../ui/choice.tsx'
import { PaymentMethodWord } from '../../../../ui/consultation-words.tsx'
import { Section } from '../../../../ui/section.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import type { Option, Sponsorship } from './book-query.ts'

type Props = {
  /** What the chosen start can be paid with. */
  options: readonly Option[]
  /** What some start could be paid with. */
  possible: readonly Option[]
  sponsorship?: Sponsorship | null
  start?: string
  name: string
  value: string
  onChange(method: string): void
  error?: string
}

export function PaymentChoice({ options, possible, sponsorship, start, ...field }: Props) {
  const { t } = useLingui()
  const offers = (list: readonly Option[], method: string) => list.some((option) => option.method === method)
  return (
    <Section title={<Trans>お支払い方法</Trans>}>
      <Choice
        {...field}
        legend={t`お支払い方法`}
        options={options.map((option) => ({ value: option.method, ...wordsOf(option, { sponsorship, start }) }))}
      />
      <div className="small soft below" role="status">
        {offers(possible, 'KONBINI') && !offers(options, 'KONBINI') && (
          <p>
            <Trans>選んだ日時は実施日が近いため、コンビニ払いをお使いいただけません。</Trans>
          </p>
        )}
        {sponsorship?.allowsInvoice && !offers(options, 'INVOICE') && (
          <p>
            <Trans>請求書払いは、ご利用いただける回数に達しました。</Trans>
          </p>
        )}
      </div>
    </Section>
  )
}

function wordsOf({ method, payBy, holdMinutes }: Option, about: { sponsorship?: Sponsorship | null; start?: string }) {
  const title = <PaymentMethodWord method={method} />
  switch (method) {
    case 'CARD':
      return {
        title,
        aside: <Trans>その場で予約確定</Trans>,
        note: <Trans>お支払い手続きのあいだ、{holdMinutes}分間仮押さえします。</Trans>,
      }
    case 'KONBINI':
      return {
        title,
        aside: payBy && (
          <span className="nb">
            <Trans>
              <ShortTime start={payBy} />
              まで
            </Trans>
          </span>
        ),
        note: (
          <Trans>
            入金を確認すると予約確定です。期限まで日時をお取りします。<span className="nb">セブン-イレブン</span>
            ではお支払いいただけません。
          </Trans>
        ),
      }
    case 'INVOICE':
      return { title, aside: <Trans>その場で予約確定</Trans>, note: <InvoiceNote {...about} /> }
    default:
      return { title }
  }
}

function InvoiceNote({ sponsorship, start }: { sponsorship?: Sponsorship | null; start?: string }) {
  const organisation = sponsorship?.organisationName
  const left = sponsorship?.remainingConsultations
  const month = useBillingMonth(start)
  return (
    <>
      {month ? (
        <Trans>
          {organisation}へ、{month}分としてご請求します。
        </Trans>
      ) : (
        <Trans>{organisation}へ、実施する月の分としてご請求します。</Trans>
      )}
      <Trans>会社には実施日・講師名・料金のみ通知されます。</Trans>
      {typeof left === 'number' && <Trans>あと{left}回ご利用いただけます。</Trans>}
    </>
  )
}

/** The month of the start in the association's zone, whose invoice it stands on. */
export function useBillingMonth(start: string | undefined): string | null {
  const { locale, association } = useReader()
  return start ? monthName(wallOf(start, association.timeZone).month, locale) : null
}
