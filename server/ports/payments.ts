/** Card and convenience-store payments through a hosted page (Stripe Checkout). Amounts in whole yen. */
export interface PaymentGateway {
  /**
   * Throws `GatewayUnavailable` when nothing certain is known, e.g. after a timeout; `GatewayRefused` when nothing was
   * made. Same key = same session, for 24 h.
   */
  createCheckout(order: CheckoutOrder): Promise<Checkout>
  /** Null when the gateway does not know it. */
  findCheckout(checkoutId: string): Promise<Checkout | null>
  /** Ends an open page so that it can no longer be paid, and says what it was found to be. */
  expireCheckout(checkoutId: string): Promise<Checkout | null>
  refund(order: RefundOrder): Promise<GatewayRefund>
  findRefund(refundId: string): Promise<GatewayRefund | null>
  /** All refunds known for a payment: asked before a refund is repeated, as idempotency keys live 24 h only. */
  listRefunds(paymentIntentId: string): Promise<GatewayRefund[]>
  /** Null on a bad or too old signature. */
  readWebhook(rawBody: Buffer, signature: string): Promise<GatewayEvent | null>
}

export interface CheckoutOrder {
  idempotencyKey: string
  /** Our booking; in `client_reference_id` and the metadata. */
  subjectId: string
  attemptId: string
  reference: string
  method: 'CARD' | 'KONBINI'
  amount: number
  /** What the payer reads; never holds a topic. */
  description: string
  /** Null for a member whose address the office does not know; the page asks for one. */
  payerEmail: string | null
  locale: 'ja' | 'en'
  expiresAt: Date
  /** Konbini only: calendar days to 23:59:59 JST. */
  payWithinDays?: number
  successUrl: string
  cancelUrl: string
}

export interface Checkout {
  id: string
  url: string | null
  status: 'OPEN' | 'COMPLETE' | 'EXPIRED'
  /** VOUCHER = complete, but the money has not come yet (konbini). */
  money: 'UNPAID' | 'VOUCHER' | 'PAID' | 'FAILED'
  amount: number
  expiresAt: Date
  subjectId: string | null
  attemptId: string | null
  paymentIntentId: string | null
  /** Konbini's deadline, as the gateway counts it. */
  payBy: Date | null
  /** The voucher's page. */
  voucherUrl: string | null
}

export interface RefundOrder {
  idempotencyKey: string
  paymentIntentId: string
  amount: number
  /** Our refund's id; in the metadata. */
  refundId: string
}

export interface GatewayRefund {
  id: string
  status: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'REQUIRES_ACTION' | 'CANCELLED'
  amount: number
  refundId: string | null
}

export interface GatewayEvent {
  id: string
  type: string
  /** The object it speaks of, to be read again from the gateway. */
  checkoutId: string | null
  paymentIntentId: string | null
  refundId: string | null
  payload: unknown
}

/** No certain answer: network, timeout, 5xx or 429. Ask again before repeating. */
export class GatewayUnavailable extends Error {
  override name = 'GatewayUnavailable'
}
/** The gateway says no and will say no again: a parameter, a limit, a payment already refunded, wrong credentials. */
export class GatewayRefused extends Error {
  override name = 'GatewayRefused'
  /** The gateway's own word, e.g. `charge_already_refunded`; for the log and for deciding, never for people. */
  readonly code: string | null
  constructor(message: string, code: string | null = null, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
