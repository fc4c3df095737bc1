import type Stripe from 'stripe'
import { date, time, yen } from '../format.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../request.ts'
import { ending, returnUrl } from './checkout.ts'
import { action, gatePage } from './layout.ts'

const stores = [
  ['familymart', 'ファミリーマート', 'FamilyMart'],
  ['lawson', 'ローソン', 'Lawson'],
  ['ministop', 'ミニストップ', 'Ministop'],
  ['seicomart', 'セイコーマート', 'Seicomart'],
] as const

/** What the payer takes to the store, and, as this is a sample, what happens there. */
export function voucherPage(view: View, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent): Html {
  const { texts, locale } = view
  const { voucher } = texts
  const details = intent.next_action?.konbini_display_details
  if (!details) {
    const paid = intent.status === 'succeeded'
    const [title, help] = paid ? [voucher.paid, voucher.paidHelp] : [voucher.lapsed, voucher.lapsedHelp]
    return gatePage(view, voucher.title, ending(title, help, returnUrl(session), voucher.back))
  }
  const payBy = new Date(details.expires_at * 1000)
  const amount = yen(session.amount_total ?? 0, locale)
  const path = `/dev/stripe/${session.id}/pay`
  const code = ([store, ja, en]: (typeof stores)[number]) => {
    return html`<tr><th scope="row">${locale === 'ja' ? ja : en}</th><td>${details.stores[store]?.payment_code}</td></tr>`
  }
  return gatePage(
    view,
    voucher.title,
    html`<section class="sheet stack"><h1 class="order__title">${voucher.title}　${session.line_items?.data[0]?.description}</h1>
<p><span class="soft">${voucher.payBy}　${date(payBy, locale)}</span><br><time class="figure" datetime="${payBy.toISOString()}">${time(payBy, locale)}</time></p>
<p class="total">${amount}</p>
<table class="table"><caption class="hidden">${voucher.codes}</caption><thead><tr><th scope="col">${voucher.store}</th><th scope="col">${voucher.payment}</th></tr></thead>
<tbody>${stores.map(code)}</tbody></table>
<dl class="facts"><dt>${voucher.confirmation}</dt><dd>${details.stores.lawson?.confirmation_number}</dd></dl>
<p><a class="btn btn--secondary btn--wide" href="${returnUrl(session)}">${voucher.back}</a></p></section>
<section class="stack" aria-labelledby="store"><h2 id="store">${voucher.play}</h2><p class="small soft">${voucher.playHelp}</p>
${action(path, voucher.pay(amount), 'btn--primary btn--wide', { method: 'konbini', outcome: 'paid', from: 'voucher' })}
${action(path, voucher.lapse, 'btn--danger btn--wide', { method: 'konbini', outcome: 'failed', from: 'voucher' })}</section>`,
  )
}
