import { type Html, html, type Piece } from '../html.ts'
import type { View } from '../request.ts'

export type Place = 'home' | 'mail' | 'stripe' | 'zoom' | 'faults'

const paths: Record<Place, string> = {
  home: '/dev',
  mail: '/dev/mail',
  stripe: '/dev/stripe',
  zoom: '/dev/zoom',
  faults: '/dev/faults',
}

/** The document around every page. */
function page(view: View, title: string, body: Html): Html {
  const { texts, locale, theme } = view
  return html`<!doctype html>
<html lang="${locale}"${theme ? html` data-theme="${theme}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title === texts.title ? title : `${title}｜${texts.title}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dev/assets/tokens.css">
<link rel="stylesheet" href="/dev/assets/kit.css">
<link rel="stylesheet" href="/dev/assets/dev.css">
</head>
<body>
<a class="skip" href="#main">${texts.skip}</a>
${body}
</body>
</html>`
}

function languageLink({ texts, locale, path }: View): Html {
  const other = locale === 'ja' ? 'en' : 'ja'
  return html`<a class="btn btn--quiet" lang="${other}" hreflang="${other}" href="${path}?lang=${other}">${texts.otherLang}</a>`
}

const seal = html`<span class="seal seal--org seal--small" aria-hidden="true">見本</span>`

/** The pages of the overview, with their menu. */
export function devPage(view: View, place: Place | null, title: string, lead: string, content: Piece): Html {
  const { texts } = view
  const tab = (name: Place) =>
    html`<a class="tab" href="${paths[name]}"${place === name ? html` aria-current="page"` : ''}>${texts.nav[name]}</a>`
  return page(
    view,
    title,
    html`<header class="topbar outside"><a class="brand" href="/dev">${seal}<span>${texts.title}</span></a>
<span class="row">${languageLink(view)}<a class="btn btn--quiet" href="/">${texts.toPlatform}</a></span></header>
<nav class="tabs outside__tabs" aria-label="${texts.menu}">${(Object.keys(paths) as Place[]).map(tab)}</nav>
<main class="main" id="main">
${noteBanner(view)}
<header class="pagehead"><h1>${title}</h1>${lead && html`<p class="prose">${lead}</p>`}</header>
${content}
</main>`,
  )
}

/** A single sheet in the middle: where a person pays or joins, away from the platform. */
export function gatePage(view: View, title: string, content: Piece, brand = view.texts.checkout.sample): Html {
  return page(
    view,
    title,
    html`<header class="topbar outside"><span class="brand">${seal}<span>${brand}</span></span>${languageLink(view)}</header>
<main class="main" id="main"><div class="gate">
${noteBanner(view)}
${content}
</div></main>`,
  )
}

function noteBanner({ texts, note }: View): Piece {
  if (!note) return null
  const bad = note === 'refused' || note === 'badDuration'
  return html`<div class="banner outside__note ${bad ? 'banner--late' : 'banner--good'}" role="status"><p>${texts.notes[note]}</p></div>`
}

export function section(id: string, title: string, side: Piece, content: Piece): Html {
  return html`<section class="section" aria-labelledby="${id}"><div class="section__head"><h2 id="${id}">${title}</h2>${side}</div>
${content}</section>`
}

export function empty(title: string, help: string): Html {
  return html`<div class="empty"><h3>${title}</h3><p>${help}</p></div>`
}

export type Tone = 'good' | 'wait' | 'late' | 'plain'

export function pill(tone: Tone, text: string): Html {
  return html`<span class="pill${tone === 'plain' ? '' : ` pill--${tone}`}">${text}</span>`
}

/** A button that is a form of its own. */
export function action(path: string, label: string, kind: string, fields: Record<string, string> = {}): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form method="post" action="${path}">${hidden}<button class="btn ${kind}">${label}</button></form>`
}
