import type { Fault } from '../../faults.ts'
import type { StoredMail } from '../../mailbox/store.ts'
import { date, exactTime } from '../format.ts'
import { type Html, html, type Piece } from '../html.ts'
import type { MeetingView, SessionView } from '../queries.ts'
import type { View } from '../request.ts'
import { faultItems } from './faults.ts'
import { devPage, empty, section } from './layout.ts'
import { mailItems } from './mail.ts'
import { sessionItems } from './payments.ts'
import { meetingItems } from './zoom.ts'

export interface Overview {
  now: Date
  real: Date
  mail: StoredMail[]
  sessions: SessionView[]
  meetings: MeetingView[]
  faults: Fault[]
  playing: { stripe: boolean; zoom: boolean; smtp: boolean }
}

export function overviewPage(view: View, page: Overview): Html {
  const { texts } = view
  const { home, mail, stripe, zoom, faults } = texts
  const more = (path: string) => html`<a href="${path}">${home.more}</a>`
  const part = (playing: boolean, items: Piece[], none: Html): Piece => {
    if (!playing) return html`<p class="soft">${home.real}</p>`
    return items.length > 0 ? html`<ul class="list">${items}</ul>` : none
  }
  return devPage(
    view,
    'home',
    home.title,
    home.lead,
    html`<div class="cols cols--even"><div>
${clockSection(view, page)}
${page.faults.length > 0 && section('faults', faults.active, more('/dev/faults'), html`<ul class="list">${faultItems(view, page.faults)}</ul>`)}
${section('mail', mail.title, more('/dev/mail'), part(page.playing.smtp, mailItems(view, page.mail), empty(mail.empty, mail.emptyHelp)))}
</div><div>
${section('stripe', stripe.title, more('/dev/stripe'), part(page.playing.stripe, sessionItems(view, page.sessions, false), empty(stripe.empty, stripe.emptyHelp)))}
${section('zoom', zoom.title, more('/dev/zoom'), part(page.playing.zoom, meetingItems(view, page.meetings), empty(zoom.empty, zoom.emptyHelp)))}
</div></div>`,
  )
}

function clockSection(view: View, { now, real }: Overview): Html {
  const { texts, locale } = view
  const { clock } = texts
  const ahead = aheadText(view, now.getTime() - real.getTime())
  const steps = clock.steps.map(
    ({ label, advance }) =>
      html`<button class="btn btn--secondary btn--small" name="advance" value="${advance}">${label}</button>`,
  )
  return section(
    'clock',
    clock.title,
    null,
    html`<div class="sheet stack">
<p class="clock"><span class="soft">${date(now, locale)}</span><br><time class="figure" datetime="${now.toISOString()}">${exactTime(now, locale)}</time></p>
<p class="small ${ahead ? 'due' : 'soft'}">${ahead ? clock.ahead(ahead) : clock.onTime}</p>
<p class="small soft">${clock.lead}</p>
<form class="row" method="post" action="/dev/clock">${steps}</form>
<form class="inline" method="post" action="/dev/clock">
<div class="field"><label class="field__label" for="advance">${clock.own}</label><p class="field__help" id="advance-help">${clock.ownHelp}</p>
<input class="input" id="advance" name="advance" required autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="PT36M" aria-describedby="advance-help"></div>
<button class="btn btn--primary">${clock.go}</button></form>
</div>`,
  )
}

function aheadText({ texts: { clock } }: View, ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const parts = [
    [Math.floor(minutes / 1440), clock.day],
    [Math.floor(minutes / 60) % 24, clock.hour],
    [minutes % 60, clock.minute],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ')
}
