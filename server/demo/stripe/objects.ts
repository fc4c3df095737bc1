import type Stripe from 'stripe'
import { randomDigits, randomText } from '../random.ts'
import type { SessionCreate } from './params.ts'

/** Stripe counts in whole seconds. */
export function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000)
}

export function newSession(
  params: SessionCreate,
  methods: string[],
  now: number,
  pageUrl: (id: string) => string,
): Stripe.Checkout.Session {
  const id = `cs_test_${randomText(58)}`
  const lines = params.line_items.map((line) => newLine(line))
  const amount = lines.reduce((sum, line) => sum + line.amount_total, 0)
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: params.adaptive_pricing ?? { enabled: true },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types,
    amount_subtotal: amount,
    amount_total: amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: now,
    currency: 'jpy',
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: [],
    expires_at: params.expires_at ?? now + 24 * 3600,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    line_items: { object: 'list', data: lines, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` },
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: params.metadata ?? {},
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: methodOptions(params, methods),
    payment_method_types: methods,
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: pageUrl(id),
    wallet_options: null,
  }
}

function methodOptions(params: SessionCreate, methods: string[]): Stripe.Checkout.Session.PaymentMethodOptions {
  if (!methods.includes('konbini')) return {}
  const days = params.payment_method_options?.konbini?.expires_after_days
  return { konbini: { expires_after_days: days ?? null, setup_future_usage: 'none' } }
}

function newLine(line: SessionCreate['line_items'][number]) {
  const amount = line.quantity * line.price_data.unit_amount
  return {
    id: `li_${randomText(24)}`,
    object: 'item' as const,
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: 'jpy',
    description: line.price_data.product_data.name,
    metadata: null,
    price: null,
    quantity: line.quantity,
  }
}

/** Made when somebody first tries to pay; before that a session has none. */
export function newIntent(
  session: Stripe.Checkout.Session,
  data: SessionCreate['payment_intent_data'],
  now: number,
): Stripe.PaymentIntent {
  const amount = session.amount_total ?? 0
  const id = `pi_${randomText(24)}`
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: 'automatic',
    created: now,
    currency: 'jpy',
    customer: null,
    customer_account: null,
    description: data?.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: data?.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  }
}

export function newCharge(
  intent: Stripe.PaymentIntent,
  payer: { email: string | null; name: string | null },
  paid: boolean,
  now: number,
): Stripe.Charge {
  return {
    id: `ch_${randomText(24)}`,
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: paid ? `txn_${randomText(24)}` : null,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: paid,
    created: now,
    currency: 'jpy',
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: paid ? null : 'card_declined',
    failure_message: paid ? null : 'Your card was declined.',
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: null,
    paid,
    payment_intent: intent.id,
    payment_method: intent.payment_method === null ? null : String(intent.payment_method),
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: paid ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: null,
  }
}

export function newVoucher(url: string, expiresAt: number): Stripe.PaymentIntent.NextAction {
  const confirmation_number = randomDigits(11)
  const store = (length: number) => ({ confirmation_number, payment_code: randomDigits(length) })
  return {
    type: 'konbini_display_details',
    konbini_display_details: {
      expires_at: expiresAt,
      hosted_voucher_url: url,
      stores: { familymart: store(6), lawson: store(6), ministop: store(6), seicomart: store(6) },
    },
  }
}

export function newMethodId(): string {
  return `pm_${randomText(24)}`
}
