import { z } from 'zod'
import { badParam } from './errors.ts'
import type { Form } from './form.ts'

/** What the stand-in takes; everything else is unknown to it, as a misspelt name is to Stripe. Limits are Stripe's. */
const text = (max: number) =>
  z
    .string()
    .min(1, { message: 'empty' })
    .max(max, { message: `long:${max}` })
const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, { message: 'integer' })
    .transform(Number)
    .refine((value) => value >= min, { message: `least:${min}` })
    .refine((value) => value <= max, { message: `most:${max}` })
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const url = text(5000).refine((value) => URL.canParse(value.replaceAll(/[{}]/g, '')), { message: 'url' })
const expand = z.array(text(200)).max(20).optional()

/** https://docs.stripe.com/api/metadata: 50 keys, names of 40 and values of 500 characters. */
const metadata = z
  .record(z.string().max(40, { message: 'long:40' }), z.string().max(500, { message: 'long:500' }))
  .refine((value) => Object.keys(value).length <= 50, { message: 'keys' })
  .optional()

const page = {
  limit: integer(1, 100).optional(),
  starting_after: text(255).optional(),
  ending_before: text(255).optional(),
  expand,
}
const created = z
  .strictObject({ gt: integer(0, 1e12), gte: integer(0, 1e12), lt: integer(0, 1e12), lte: integer(0, 1e12) })
  .partial()
  .optional()

export const retrieveParams = z.strictObject({ expand })

export const sessionCreateParams = z.strictObject({
  mode: z.enum(['payment']),
  client_reference_id: text(200).optional(),
  metadata,
  payment_intent_data: z.strictObject({ metadata, description: text(1000).optional() }).optional(),
  allowed_payment_method_types: z
    .array(z.enum(['card', 'konbini']))
    .min(1)
    .default(['card', 'konbini']),
  payment_method_options: z
    .strictObject({ konbini: z.strictObject({ expires_after_days: integer(1, 60).optional() }).optional() })
    .optional(),
  line_items: z
    .array(
      z.strictObject({
        quantity: integer(1, 999_999),
        price_data: z.strictObject({
          currency: z.enum(['jpy']),
          unit_amount: integer(0, 99_999_999),
          product_data: z.strictObject({ name: text(5000), description: text(5000).optional() }),
        }),
      }),
    )
    .min(1)
    .max(100),
  adaptive_pricing: z.strictObject({ enabled: flag }).optional(),
  customer_email: text(800)
    .regex(/^[^\s@]+@[^\s@]+$/, { message: 'email' })
    .optional(),
  locale: z.enum(['auto', 'ja', 'en']).optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay', 'subscribe']).optional(),
  expires_at: integer(0, 1e12).optional(),
  success_url: url,
  cancel_url: url.optional(),
  expand,
})
export const sessionListParams = z.strictObject({
  ...page,
  created,
  payment_intent: text(255).optional(),
  status: z.enum(['open', 'complete', 'expired']).optional(),
})
export const intentListParams = z.strictObject({ ...page, created })
export const chargeListParams = z.strictObject({ ...page, created, payment_intent: text(255).optional() })
export const eventListParams = z.strictObject({ ...page, created, type: text(255).optional() })
export const refundListParams = z.strictObject({
  ...page,
  created,
  payment_intent: text(255).optional(),
  charge: text(255).optional(),
})
export const refundCreateParams = z.strictObject({
  payment_intent: text(255).optional(),
  charge: text(255).optional(),
  amount: integer(1, 99_999_999).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  instructions_email: text(800).optional(),
  metadata,
  expand,
})

export type SessionCreate = z.output<typeof sessionCreateParams>
export type RefundCreate = z.output<typeof refundCreateParams>

/** The parameters, or Stripe's own words for the first thing wrong with them. */
export function checkParams<S extends z.ZodType>(schema: S, form: Form): z.output<S> {
  const result = schema.safeParse(form)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const at = (path: PropertyKey[]) => path.map((key, i) => (i === 0 ? String(key) : `[${String(key)}]`)).join('')
  const param = at(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const unknown = at([...issue.path, issue.keys[0]!])
    if (unknown === 'payment_method_types') {
      // https://docs.stripe.com/changelog/endive/2026-09-30/remove-payment-method-types-checkout-sessions
      throw badParam(
        'payment_method_types_no_longer_supported',
        unknown,
        'The `payment_method_types` parameter is no longer supported. Use `allowed_payment_method_types` instead.',
      )
    }
    throw badParam('parameter_unknown', unknown, `Received unknown parameter: ${unknown}`)
  }
  if (issue.path.reduce<unknown>(step, form) === undefined) {
    throw badParam('parameter_missing', param, `Missing required param: ${param}.`)
  }
  throw invalid(param, issue.message)
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function invalid(param: string, message: string) {
  const [kind, limit] = message.split(':')
  switch (kind) {
    case 'empty':
      return badParam(
        'parameter_invalid_empty',
        param,
        `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      )
    case 'long':
      return badParam(null, param, `Invalid string: ${param} must be at most ${limit} characters`)
    case 'integer':
      return badParam('parameter_invalid_integer', param, `Invalid integer: ${param}`)
    case 'least':
      return badParam(
        'parameter_invalid_integer',
        param,
        `Invalid value: ${param} must be greater than or equal to ${limit}`,
      )
    case 'most':
      return badParam(
        'parameter_invalid_integer',
        param,
        `Invalid value: ${param} must be less than or equal to ${limit}`,
      )
    case 'keys':
      return badParam(null, param, 'Metadata can have up to 50 keys')
    case 'url':
      return badParam('url_invalid', param, 'Not a valid URL')
    case 'email':
      return badParam('email_invalid', param, `Invalid email address: ${param}`)
    default:
      return badParam(null, param, `Invalid ${param}: ${message}`)
  }
}
