import { type Fault, type FaultKind, type FaultService, faultKinds } from '../../faults.ts'
import { operations } from '../../stripe/operations.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../request.ts'
import { action, devPage, pill, section } from './layout.ts'

const places: Record<FaultService, readonly string[]> = {
  stripe: operations.map(({ name }) => name),
  webhook: [
    'checkout.session.completed',
    'checkout.session.async_payment_succeeded',
    'checkout.session.async_payment_failed',
    'checkout.session.expired',
    'payment_intent.succeeded',
    'payment_intent.payment_failed',
    'charge.refunded',
    'refund.created',
    'refund.updated',
    'refund.failed',
  ],
  zoom: ['token', 'meetings.create', 'meetings.update', 'meetings.delete', 'meetings.get', 'meetings.list'],
  mail: [],
}

/** Seconds that stand in the form at first. */
const start: Record<FaultService, number> = { stripe: 3, webhook: 600, zoom: 3, mail: 3 }

/** Kinds for which the amount means something. */
const timed = new Set<FaultKind>(['slow', 'late', 'limit'])

export function faultsPage(view: View, faults: Fault[]): Html {
  const { texts } = view
  const services = Object.keys(faultKinds) as FaultService[]
  const active =
    faults.length > 0
      ? html`<ul class="list">${faultItems(view, faults)}</ul>`
      : html`<p class="soft">${texts.faults.none}</p>`
  return devPage(
    view,
    'faults',
    texts.faults.title,
    texts.faults.lead,
    html`${section('active', texts.faults.active, faults.length > 1 && action('/dev/faults/clear', texts.faults.clearAll, 'btn--quiet'), active)}
<div class="section grid grid--2">${services.map((service) => serviceForm(view, service))}</div>`,
  )
}

export function faultItems({ texts: { faults } }: View, active: Fault[]): Html[] {
  return active.map(
    (fault) => html`<li class="item item--act"><div class="item__body">
<h3 class="item__title">${faults.services[fault.service].title}　${faults.kinds[fault.kind]}</h3>
<p class="row small soft">${pill('late', fault.remaining === null ? faults.untilReset : faults.times(fault.remaining))}<span class="code">${fault.operation === '*' ? faults.everywhere : fault.operation}</span>${timed.has(fault.kind) && html`<span>${faults.seconds(fault.amount)}</span>`}</p></div>
<div class="acts">${action('/dev/faults/clear', faults.clear, 'btn--secondary btn--small', { id: fault.id })}</div></li>`,
  )
}

function serviceForm({ texts: { faults } }: View, service: FaultService): Html {
  const { title, lead } = faults.services[service]
  const option = (value: string, label: string) => html`<option value="${value}">${label}</option>`
  const select = (name: string, label: string, options: Html[]) =>
    html`<div class="field"><label class="field__label" for="${service}-${name}">${label}</label><select class="select" id="${service}-${name}" name="${name}">${options}</select></div>`
  const kinds: readonly FaultKind[] = faultKinds[service]
  return html`<section class="sheet" aria-labelledby="${service}-title"><h2 id="${service}-title">${title}</h2><p class="small soft">${lead}</p>
<form class="stack below" method="post" action="/dev/faults"><input type="hidden" name="service" value="${service}">
${select(
  'kind',
  faults.what,
  kinds.map((kind) => option(kind, faults.kinds[kind])),
)}
${places[service].length > 0 && select('operation', faults.where, [option('*', faults.everywhere), ...places[service].map((place) => option(place, place))])}
<div class="pair">${select('remaining', faults.howOften, [
    ...[1, 2, 3, 5, 10].map((count) => option(String(count), String(count))),
    option('always', faults.untilReset),
  ])}
<div class="field"><label class="field__label" for="${service}-amount">${faults.amount}</label><input class="input" id="${service}-amount" name="amount" type="number" inputmode="decimal" min="0" max="604800" step="any" value="${start[service]}"></div></div>
<button class="btn btn--primary">${faults.add}</button></form></section>`
}
