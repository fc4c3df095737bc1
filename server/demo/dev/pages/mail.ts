import type { StoredMail } from '../../mailbox/store.ts'
import { moment } from '../format.ts'
import { type Html, html, linked } from '../html.ts'
import type { View } from '../request.ts'
import { devPage, empty, pill, section } from './layout.ts'

export interface MailboxView {
  mails: StoredMail[]
  more: boolean
  boxes: { to: string; count: number }[]
  to: string | undefined
  playing: boolean
}

export function mailboxPage(view: View, { mails, more, boxes, to, playing }: MailboxView): Html {
  const { mail, home } = view.texts
  const chosen = to?.toLowerCase()
  const box = (address: string | undefined, label: string) =>
    html`<a class="btn btn--secondary btn--small" href="/dev/mail${address ? `?to=${encodeURIComponent(address)}` : ''}"${address === chosen ? html` aria-current="true"` : ''}>${label}</a>`
  const older = new URLSearchParams({ ...(to && { to }), before: mails.at(-1)?.id ?? '' })
  return devPage(
    view,
    'mail',
    mail.title,
    playing ? mail.lead : home.real,
    html`${boxes.length > 0 && html`<p class="row chips">${box(undefined, mail.all)}${boxes.map((item) => box(item.to, `${item.to}（${item.count}）`))}</p>`}
${mails.length > 0 ? section('letters', mail.letters, null, html`<ul class="list">${mailItems(view, mails)}</ul>`) : empty(mail.empty, mail.emptyHelp)}
${more && html`<p class="more"><a class="btn btn--secondary" href="/dev/mail?${older.toString()}">${mail.older}</a></p>`}`,
  )
}

export function mailItems(view: View, mails: StoredMail[]): Html[] {
  const { texts, locale } = view
  return mails.map(
    (mail) => html`<li class="item"><div class="item__body">
<h3 class="item__title"><a href="/dev/mail/${mail.id}">${mail.subject || texts.mail.noSubject}</a></h3>
<p class="row small soft"><span>${mail.to}</span><time datetime="${mail.received.toISOString()}">${moment(mail.received, locale)}</time>${mail.calendar !== null && pill(mail.calendarMethod === 'CANCEL' ? 'wait' : 'good', texts.mail.calendar)}</p>
</div></li>`,
  )
}

export function letterPage(view: View, letter: StoredMail): Html {
  const { texts, locale } = view
  const { mail } = texts
  const facts = html`<dl class="facts"><dt>${mail.to}</dt><dd>${letter.to}</dd><dt>${mail.from}</dt><dd>${letter.from.replaceAll('"', '')}</dd>
<dt>${mail.at}</dt><dd>${moment(letter.received, locale)}</dd></dl>`
  return devPage(
    view,
    'mail',
    letter.subject || mail.noSubject,
    '',
    html`${facts}
<div class="letter stack">
${letter.html && html`<section aria-labelledby="letter-html"><h2 class="hidden" id="letter-html">${mail.html}</h2><iframe class="sheet letter__page" title="${letter.subject || mail.noSubject}" src="/dev/mail/${letter.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe></section>`}
<details${letter.html ? '' : html` open`}><summary>${mail.text}</summary><pre class="sunken letter__text">${linked(letter.text)}</pre></details>
${letter.calendar !== null && html`<details open><summary>${mail.calendar}</summary><div class="stack"><p class="small soft">${mail.calendarNote(letter.calendarMethod ?? 'PUBLISH')}</p><pre class="sunken">${letter.calendar}</pre></div></details>`}
</div>
<p class="below"><a href="/dev/mail/${letter.id}/raw">${mail.raw}</a></p>`,
  )
}
