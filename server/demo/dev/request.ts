import type { FastifyReply, FastifyRequest } from 'fastify'
import { preferredLocale } from '../../i18n/index.ts'
import type { DemoWorld, StandIns } from '../stand-ins.ts'
import type { StripeWorld } from '../stripe/world.ts'
import type { Html } from './html.ts'
import { type Locale, type Note, type Texts, texts } from './texts.ts'

export interface DevOptions {
  world: DemoWorld
  /** Which parts are played; the pages of the others say that the real service is used. */
  standIns: Pick<StandIns, 'stripe' | 'zoom' | 'smtp'>
  publicUrl: string | (() => string)
}

/** What the routes share. */
export interface Dev {
  world: DemoWorld & StripeWorld
  playing: { stripe: boolean; zoom: boolean; smtp: boolean }
}

/** What a page needs of the request it answers. */
export interface View {
  locale: Locale
  texts: Texts
  path: string
  note: Note | null
  /** Chosen on the site; null = the device's. */
  theme: 'light' | 'dark' | null
}

/** The same cookie as the site's, so that a language chosen there holds here too. */
const languageCookie = 'tsudoi-locale'

export function viewOf(request: FastifyRequest, reply: FastifyReply, preferred?: string | null): View {
  const url = new URL(request.url, 'http://dev')
  const asked = known(url.searchParams.get('lang'))
  if (asked) reply.header('set-cookie', `${languageCookie}=${asked}; Path=/; Max-Age=31536000; SameSite=Lax`)
  const kept = cookie(request, languageCookie)
  const locale = asked ?? known(preferred) ?? known(kept) ?? preferredLocale(request.headers['accept-language'])
  const note = url.searchParams.get('note') ?? ''
  const chosen = cookie(request, 'tsudoi-theme')
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : null
  return { locale, texts: texts[locale], path: url.pathname, note: isNote(note) ? note : null, theme }
}

function cookie(request: FastifyRequest, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1]
}

function known(locale: string | null | undefined): Locale | null {
  return locale === 'ja' || locale === 'en' ? locale : null
}

function isNote(note: string): note is Note {
  return Object.hasOwn(texts.ja.notes, note)
}

export function sendPage(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page.markup)
}

/** A form's or a JSON object's fields as text; numbers of JSON too. */
export function fieldsOf(request: FastifyRequest): Record<string, string> {
  const { body } = request
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  )
}

/** Was it a page's form? Then a redirect is due, otherwise JSON. */
export function isForm(request: FastifyRequest): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
}

/** Back to the page that holds the form, which says what has been done. */
export function back(reply: FastifyReply, path: string, note: Note): FastifyReply {
  return reply.redirect(`${path}?note=${note}`, 303)
}
