import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { BookMutation, ConsultationKind, PaymentMethod } from '../../../../generated/graphql.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { lengthOf } from '../../../../ui/counter.tsx'
import { Book } from './book-query.ts'
import type { Chosen } from './use-chosen.ts'

export const topicLength = { minimum: 5, maximum: 100 }
export const detailsLength = 2_000

type Result = BookMutation['bookConsultation']
export type Alternative = Extract<Result, { __typename: 'SlotTaken' }>['alternatives'][number]
type Answer = Exclude<Result, { __typename: 'Consultation' }>

type Wish = {
  kind: ConsultationKind
  chosen?: Chosen
  termsId: string
  /** What the chosen start can be paid with. */
  methods: readonly PaymentMethod[]
  /** A refusal is news about what is free, or about the terms. */
  onRefused(code: string): void
}

/** Refusals that are about the way of paying, and so belong beside it. */
const aboutPaying = ['KONBINI_TOO_CLOSE', 'INVOICE_NOT_ALLOWED', 'QUOTA_USED_UP', 'PAYMENT_METHOD_NOT_OFFERED']

/** The booking form, and what happens to it on its way. */
export function useBooking({ kind, chosen, termsId, methods, onRefused }: Wish) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { send } = useSend(Book)
  const [refusal, setRefusal] = useState<{ code: string; alternatives: readonly Alternative[] }>()
  const [leaving, setLeaving] = useLeaving()
  const attempt = useRef({ order: '', key: '' })

  const form = useForm({
    key: `book:${kind}`,
    initial: {
      start: '',
      topic: '',
      details: '',
      paymentMethod: methods[0] ?? '',
      agreed: false,
      // The last order as it was sent, and its key: the same order sent again is the same booking.
      order: '',
      requestKey: '',
    },
    check: ({ topic, details, agreed, paymentMethod }) => ({
      start: !chosen && t`日時をお選びください。`,
      topic:
        (lengthOf(topic.trim()) < topicLength.minimum && t`件名を5文字以上で入れてください。`) ||
        (lengthOf(topic.trim()) > topicLength.maximum && t`件名を100文字までに縮めてください。`),
      details: lengthOf(details.trim()) > detailsLength && t`くわしい内容を2,000文字までに縮めてください。`,
      paymentMethod: !methods.some((method) => method === paymentMethod) && t`お支払い方法をお選びください。`,
      agreed: !agreed && t`内容をお読みのうえ、同意の欄にチェックを入れてください。`,
    }),
    async send({ topic, details, paymentMethod, order, requestKey }): Promise<void> {
      const method = methods.find((offered) => offered === paymentMethod)
      if (!chosen || !method) return
      setRefusal(undefined)
      const { instructorId, start } = chosen
      const wanted = { kind, instructorId, start, topic, details, paymentMethod: method, agreedTermsVersionId: termsId }
      const key = keyFor(JSON.stringify(wanted), { order, key: requestKey })
      const { data, error } = await send({ input: { ...wanted, requestKey: key } })
      if (error) return form.failed(error)
      const result = data.bookConsultation
      if (result.__typename !== 'Consultation') return refuse(result)
      form.forget()
      setLeaving(true)
      const { checkoutUrl } = result.payment
      if (checkoutUrl) location.assign(checkoutUrl)
      else await navigate({ to: '/consultations/$id', params: { id: result.id } })
    },
  })
  return { form, refusal, leaving, clearRefusal: () => setRefusal(undefined) }

  /** One key for one order, whether it is pressed twice, sent again after a lost answer or after a reload. */
  function keyFor(order: string, kept: { order: string; key: string }): string {
    if (attempt.current.order !== order) {
      attempt.current = kept.order === order && kept.key ? kept : { order, key: crypto.randomUUID() }
    }
    form.set('order', order)
    form.set('requestKey', attempt.current.key)
    return attempt.current.key
  }

  function refuse(answer: Answer) {
    if (answer.__typename === 'InvalidInput') {
      const names: Record<string, string> = { instructorId: 'start', agreedTermsVersionId: 'agreed' }
      const fields = answer.fields.map(({ path, message }) => ({
        path: path.map((part) => names[part] ?? part),
        message,
      }))
      form.fail({ message: answer.message, fields })
      for (const { code } of answer.fields) {
        if (code === 'TERMS_CHANGED') form.set('agreed', false)
        onRefused(code)
      }
      return
    }
    const { code, message } = answer
    if (code === 'REQUEST_KEY_REUSED') attempt.current = { order: '', key: '' }
    const alternatives = answer.__typename === 'SlotTaken' ? answer.alternatives : []
    setRefusal({ code, alternatives })
    form.fail(aboutPaying.includes(code) ? { message, fields: [{ path: ['paymentMethod'], message }] } : { message })
    onRefused(code)
  }
}

/** On the way to another page; over when somebody comes back to this one by the browser's own way. */
function useLeaving() {
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    const back = (event: PageTransitionEvent) => event.persisted && setLeaving(false)
    addEventListener('pageshow', back)
    return () => removeEventListener('pageshow', back)
  }, [])
  return [leaving, setLeaving] as const
}
