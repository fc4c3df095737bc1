import type Stripe from 'stripe'
import { moment, yen } from '../format.ts'
import { type Html, html } from '../html.ts'
import type { DeliveryView, EventView, SessionView } from '../queries.ts'
import type { View } from '../request.ts'
import { action, devPage, empty, pill, section, type Tone } from './layout.ts'

export interface PaymentsView {
  sessions: SessionView[]
  refunds: Stripe.Refund[]
  events: EventView[]
  playing: boolean
}

export function paymentsPage(view: View, { sessions, refunds, events, playing }: PaymentsView): Html {
  const { stripe, home } = view.texts
  const list = (items: Html[], none: Html) => (items.length > 0 ? html`<ul class="list">${items}</ul>` : none)
  const nothing = (text: string) => html`<p class="soft">${text}</p>`
  return devPage(
    view,
    'stripe',
    stripe.title,
    playing ? stripe.lead : home.real,
    html`<div class="cols cols--even"><div>
${section('pages', stripe.pages, null, list(sessionItems(view, sessions), empty(stripe.empty, stripe.emptyHelp)))}
${section('refunds', stripe.refunds, null, list(refundItems(view, refunds), nothing(stripe.noRefunds)))}
</div><div>
${section('events', stripe.events, null, html`<p class="small soft">${stripe.eventsLead}</p>${list(eventItems(view, events), nothing(stripe.noEvents))}`)}
</div></div>`,
  )
}

type State = keyof View['texts']['stripe']['status']
const tones: Record<State, Tone> = { open: 'wait', paid: 'good', voucher: 'wait', lapsed: 'late', expired: 'plain' }

export function stateOf(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): State {
  if (session.payment_status === 'paid') return 'paid'
  if (session.status === 'open') return 'open'
  if (session.status === 'expired') return 'expired'
  return intent?.status === 'requires_action' ? 'voucher' : 'lapsed'
}

export function sessionItems({ texts, locale }: View, sessions: SessionView[], ids = true): Html[] {
  const { stripe } = texts
  return sessions.map(({ session, intent }) => {
    const state = stateOf(session, intent)
    const method = session.payment_method_types.includes('konbini') ? stripe.konbini : stripe.card
    const voucher = intent?.next_action?.konbini_display_details
    const until = voucher ? voucher.expires_at : session.expires_at
    return html`<li class="item"><div class="item__body">
<h3 class="item__title">${session.line_items?.data[0]?.description} <span class="nb">${yen(session.amount_total ?? 0, locale)}</span></h3>
<p class="row small soft">${pill(tones[state], stripe.status[state])}<span>${method}</span>${session.metadata?.reference && html`<span>${session.metadata.reference}</span>`}<span>${session.customer_email}</span></p>
<p class="small soft">${moment(new Date(session.created * 1000), locale)}${(state === 'open' || state === 'voucher') && html`　${texts.checkout.until(moment(new Date(until * 1000), locale))}`}</p>
${ids && html`<p class="id">${session.id}</p>`}
<div class="acts">${state === 'open' && html`<a class="btn btn--secondary btn--small" href="/dev/stripe/${session.id}">${stripe.page}</a>${action(`/dev/stripe/${session.id}/expire`, stripe.expire, 'btn--quiet btn--small')}`}${voucher && html`<a class="btn btn--secondary btn--small" href="/dev/stripe/vouchers/${intent.id}">${stripe.voucherPage}</a>`}</div>
</div></li>`
  })
}

const refundTones: Record<string, Tone> = {
  requires_action: 'wait',
  pending: 'wait',
  succeeded: 'good',
  failed: 'late',
}

function refundItems({ texts, locale }: View, refunds: Stripe.Refund[]): Html[] {
  const { stripe } = texts
  const named: Record<string, string> = stripe.refundStatus
  return refunds.map((refund) => {
    const status = refund.status ?? 'pending'
    const path = `/dev/stripe/refunds/${refund.id}/settle`
    const small = 'btn--secondary btn--small'
    const acts =
      status === 'requires_action'
        ? [
            action(path, stripe.settle, small, { outcome: 'succeeded' }),
            action(path, stripe.settleFailed, small, { outcome: 'failed' }),
          ]
        : status === 'succeeded' && [action(path, stripe.bounce, 'btn--quiet btn--small', { outcome: 'failed' })]
    return html`<li class="item"><div class="item__body">
<h3 class="item__title">${yen(refund.amount, locale)}</h3>
<p class="row small soft">${pill(refundTones[status] ?? 'plain', named[status] ?? status)}<span>${moment(new Date(refund.created * 1000), locale)}</span></p>
<p class="id">${refund.id}</p><div class="acts">${acts}</div>
</div></li>`
  })
}

function eventItems(view: View, events: EventView[]): Html[] {
  const { texts, locale } = view
  return events.map(
    ({ event, deliveries }) => html`<li class="item item--act"><div class="item__body">
<h3 class="item__title code">${event.type}</h3>
<p class="row small soft"><span>${moment(new Date(event.created * 1000), locale)}</span>${deliveries.map((delivery) => deliveryPill(view, delivery))}</p>
<p class="id">${event.id}</p></div>
<div class="acts">${action(`/dev/stripe/events/${event.id}/resend`, texts.stripe.resend, 'btn--quiet btn--small')}</div></li>`,
  )
}

function deliveryPill({ texts: { stripe }, locale }: View, { ended, outcome, due }: DeliveryView): Html {
  if (outcome === 'never') return pill('late', stripe.never)
  if (ended && outcome === 'delivered') return pill('good', stripe.delivered)
  if (outcome) return pill('late', stripe.failed(outcome))
  return pill('wait', stripe.waiting(moment(due, locale)))
}
