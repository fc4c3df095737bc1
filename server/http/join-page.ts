import type { Locale } from '../context.ts'
import { timeText } from '../features/calendar/time-text.ts'
import type { Door } from '../features/consultations/meeting/open-door.ts'
import { inLocale } from '../i18n/localized.ts'
import { joinTexts } from '../i18n/meetings.ts'

type Closed = Exclude<Door, { is: 'OPEN' }>

/** Seconds until a page that waits for its meeting looks again. */
const LOOK_AGAIN = 15

/** A page of its own, in both languages, without script: it must open on any device in the minute before a meeting. */
export function joinPage(door: Closed, first: Locale): string {
  const order: Locale[] = first === 'ja' ? ['ja', 'en'] : ['en', 'ja']
  const refresh = door.is === 'WAITING' ? `\n<meta http-equiv="refresh" content="${LOOK_AGAIN}">` : ''
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">${refresh}
<title>${escapeHtml(`${wordsOf(door, first).title} - ${inLocale(door.settings.association.name, first)}`)}</title>
<link rel="stylesheet" href="/join-page.css">
</head>
<body>
<main>
${order.map((locale, index) => section(door, locale, index === 0)).join('\n')}
</main>
</body>
</html>
`
}

function section(door: Closed, locale: Locale, isFirst: boolean): string {
  const { association } = door.settings
  const texts = joinTexts[locale]
  const { title, lead } = wordsOf(door, locale)
  const heading = isFirst ? 'h1' : 'h2'
  const facts =
    door.is === 'WAITING'
      ? `<dl>
<dt>${texts.time}</dt><dd>${escapeHtml(timeText(locale, association.timeZone, door.appointment.start, door.appointment.end))}</dd>
<dt>${texts.reference}</dt><dd>${escapeHtml(door.appointment.reference)}</dd>
</dl>`
      : ''
  const email = escapeHtml(association.officeEmail)
  return `<section lang="${locale}">
<p class="sender">${escapeHtml(inLocale(association.name, locale))}</p>
<${heading}>${title}</${heading}>
<p>${lead}</p>
${facts}
<p class="contact">${door.is === 'WAITING' ? texts.trouble : texts.contact}<br>
<a href="mailto:${email}">${email}</a>${association.officePhone ? ` / <a href="tel:${escapeHtml(association.officePhone.replace(/[^\d+]/g, ''))}">${escapeHtml(association.officePhone)}</a>` : ''}</p>
</section>`
}

const WORDS = { WAITING: 'waiting', OVER: 'over', CANCELLED: 'cancelled', UNKNOWN: 'unknown' } as const
const wordsOf = (door: Closed, locale: Locale) => joinTexts[locale][WORDS[door.is]]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
