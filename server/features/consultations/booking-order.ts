import { createHash } from 'node:crypto'
import type { ConsultationKindName, PaymentMethodName } from '../../../db/columns.ts'
import type { FieldFault } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import type { Settings } from '../office/settings.ts'
import { textFaults, tidy } from './input-text.ts'
import { methodsFor } from './model.ts'

export interface BookingInput {
  kind?: ConsultationKindName | null
  instructorId: string
  start: Date
  topic: string
  details?: string | null
  paymentMethod: PaymentMethodName
  relatedQuestionId?: string | null
  agreedTermsVersionId: string
  requestKey: string
  onBehalfOfPersonId?: string | null
}

/** An input made tidy, for a known member. */
export interface BookingOrder {
  kind: ConsultationKindName
  instructorId: string
  memberId: string
  start: Date
  topic: string
  details: string | null
  paymentMethod: PaymentMethodName
  termsVersionId: string
  requestKey: string
  /** The same for the same wish, whatever the spaces around its texts. */
  digest: Buffer
}

const REQUEST_KEY_LENGTH = 200

export function orderOf(input: BookingInput, actorId: string): BookingOrder {
  const order = {
    kind: input.kind ?? 'FOLLOW_UP',
    instructorId: input.instructorId.toLowerCase(),
    memberId: (input.onBehalfOfPersonId ?? actorId).toLowerCase(),
    start: input.start,
    topic: tidy(input.topic),
    details: tidy(input.details ?? '') || null,
    paymentMethod: input.paymentMethod,
    termsVersionId: input.agreedTermsVersionId.toLowerCase(),
  }
  const digest = createHash('sha256').update(JSON.stringify(order)).digest()
  return { ...order, requestKey: input.requestKey, digest }
}

/** Whether a stored booking can have this key at all. */
export const isRequestKey = (key: string): boolean => requestKeyFaults(key).length === 0

const requestKeyFaults = (key: string): FieldFault[] =>
  textFaults(['requestKey'], key, { minimum: 1, maximum: REQUEST_KEY_LENGTH })

/** All that does not hold up, at once. `termsInForce` = the id of the CONSULTATION terms of today. */
export function orderFaults(
  order: BookingOrder,
  input: BookingInput,
  { consultations }: Settings,
  termsInForce: string,
): FieldFault[] {
  const { kind, paymentMethod } = order
  const faults = [
    ...(isUuid(order.instructorId) ? [] : [{ path: ['instructorId'], code: 'UNKNOWN_ID' }]),
    ...textFaults(['topic'], order.topic, consultations.topicLength),
    ...textFaults(['details'], order.details ?? '', {
      minimum: 0,
      maximum: consultations.detailsLength,
      multiline: true,
    }),
    ...requestKeyFaults(order.requestKey),
  ]
  if (!methodsFor(kind, consultations.konbini.enabled).includes(paymentMethod))
    faults.push({ path: ['paymentMethod'], code: 'PAYMENT_METHOD_NOT_OFFERED' })
  if (order.termsVersionId !== termsInForce)
    faults.push({ path: ['agreedTermsVersionId'], code: isUuid(order.termsVersionId) ? 'TERMS_CHANGED' : 'UNKNOWN_ID' })
  // Public questions are not open yet, so that none exists that could be related.
  if (input.relatedQuestionId) faults.push({ path: ['relatedQuestionId'], code: 'UNKNOWN_ID' })
  if (input.onBehalfOfPersonId && !isUuid(order.memberId))
    faults.push({ path: ['onBehalfOfPersonId'], code: 'UNKNOWN_ID' })
  return faults
}
