import type Stripe from 'stripe'
import { moment, yen } from '../format.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../request.ts'
import { action, gatePage } from './layout.ts'

/** Where Stripe sends the payer afterwards, with the session's id put in. */
export function returnUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}

export function checkoutPage(view: View, session: Stripe.Checkout.Session, declined: boolean): Html {
  const { checkout } = view.texts
  const cancel = session.cancel_url ?? '/'
  if (session.status === 'complete') {
    return gatePage(
      view,
      checkout.title,
      ending(checkout.done, checkout.doneHelp, returnUrl(session), checkout.forward),
    )
  }
  if (session.status === 'expired') {
    return gatePage(view, checkout.title, ending(checkout.over, checkout.overHelp, cancel, checkout.forward))
  }
  return gatePage(
    view,
    checkout.title,
    html`${declined && html`<div class="banner banner--late outside__note" role="alert"><p><strong>${checkout.declined}</strong></p><p class="small">${checkout.declinedHelp}</p></div>`}
${order(view, session)}
${session.payment_method_types.map((method) => (method === 'konbini' ? konbini(view, session) : card(view, session)))}
<p><a class="btn btn--quiet btn--wide" href="${cancel}">${checkout.back}</a></p>
<p class="small soft">${checkout.sampleHelp}</p>`,
  )
}

function order({ texts: { checkout }, locale }: View, session: Stripe.Checkout.Session): Html {
  const lines = session.line_items?.data ?? []
  return html`<section class="sheet stack">
<h1 class="order__title">${lines[0]?.description}</h1>
<p class="figure">${yen(session.amount_total ?? 0, locale)}</p>
<dl class="facts">${session.customer_email && html`<dt>${checkout.email}</dt><dd>${session.customer_email}</dd>`}</dl>
<p class="small due">${checkout.until(moment(new Date(session.expires_at * 1000), locale))}</p>
</section>`
}

function card({ texts: { checkout }, locale }: View, session: Stripe.Checkout.Session): Html {
  const path = `/dev/stripe/${session.id}/pay`
  const amount = yen(session.amount_total ?? 0, locale)
  return html`<section class="stack" aria-labelledby="card"><h2 id="card">${checkout.card}</h2>
<p class="sunken">${checkout.cardNumber}</p>
${action(path, checkout.pay(amount), 'btn--primary btn--wide', { method: 'card', outcome: 'paid' })}
${action(path, checkout.decline, 'btn--secondary btn--wide', { method: 'card', outcome: 'failed' })}</section>`
}

function konbini({ texts: { checkout } }: View, session: Stripe.Checkout.Session): Html {
  const days = session.payment_method_options?.konbini?.expires_after_days ?? 3
  return html`<section class="stack" aria-labelledby="konbini"><h2 id="konbini">${checkout.konbini}</h2>
<p class="small">${checkout.konbiniHelp(days)}</p>
${action(`/dev/stripe/${session.id}/pay`, checkout.issue, 'btn--primary btn--wide', { method: 'konbini', outcome: 'voucher' })}</section>`
}

export function ending(title: string, help: string, href: string, label: string): Html {
  return html`<section class="sheet stack"><h1 class="order__title">${title}</h1><p class="soft">${help}</p>
<p><a class="btn btn--primary btn--wide" href="${href}">${label}</a></p></section>`
}
