import type { FaultKind } from '../faults.ts'
import { en } from './texts.en.ts'
import { ja } from './texts.ja.ts'

export type Locale = 'ja' | 'en'

/** What the pages say; both languages have every key. */
export interface Texts {
  otherLang: string
  title: string
  skip: string
  menu: string
  nav: { home: string; mail: string; stripe: string; zoom: string; faults: string }
  toPlatform: string
  home: { title: string; lead: string; more: string; real: string }
  clock: {
    title: string
    lead: string
    steps: readonly { readonly label: string; readonly advance: string }[]
    own: string
    ownHelp: string
    go: string
    ahead: (text: string) => string
    onTime: string
    day: string
    hour: string
    minute: string
  }
  mail: {
    title: string
    lead: string
    all: string
    letters: string
    empty: string
    emptyHelp: string
    to: string
    from: string
    at: string
    html: string
    text: string
    calendar: string
    calendarNote: (method: string) => string
    raw: string
    older: string
    noSubject: string
  }
  stripe: {
    title: string
    lead: string
    empty: string
    emptyHelp: string
    pages: string
    page: string
    voucherPage: string
    expire: string
    refunds: string
    noRefunds: string
    settle: string
    settleFailed: string
    bounce: string
    events: string
    eventsLead: string
    noEvents: string
    resend: string
    delivered: string
    waiting: (text: string) => string
    never: string
    failed: (reason: string) => string
    card: string
    konbini: string
    status: Record<'open' | 'paid' | 'voucher' | 'lapsed' | 'expired', string>
    refundStatus: Record<'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled', string>
  }
  zoom: {
    title: string
    lead: string
    empty: string
    emptyHelp: string
    meetings: string
    number: string
    passcode: string
    minutes: (count: number) => string
    deleted: string
    planned: string
    quota: string
    quotaOf: (used: number) => string
    join: { title: string; lead: string; gone: string; goneHelp: string }
    start: { title: string; lead: string }
  }
  faults: {
    title: string
    lead: string
    active: string
    none: string
    clear: string
    clearAll: string
    add: string
    what: string
    where: string
    everywhere: string
    howOften: string
    times: (count: number) => string
    untilReset: string
    amount: string
    seconds: (count: number) => string
    services: Record<'stripe' | 'webhook' | 'zoom' | 'mail', { title: string; lead: string }>
    kinds: Record<FaultKind, string>
  }
  checkout: {
    title: string
    sample: string
    sampleHelp: string
    until: (text: string) => string
    card: string
    cardNumber: string
    pay: (amount: string) => string
    decline: string
    declined: string
    declinedHelp: string
    konbini: string
    konbiniHelp: (days: number) => string
    issue: string
    back: string
    done: string
    doneHelp: string
    forward: string
    over: string
    overHelp: string
    email: string
  }
  voucher: {
    title: string
    payBy: string
    amount: string
    codes: string
    store: string
    payment: string
    confirmation: string
    play: string
    playHelp: string
    pay: (amount: string) => string
    lapse: string
    paid: string
    paidHelp: string
    lapsed: string
    lapsedHelp: string
    back: string
  }
  missing: { title: string; lead: string }
  notes: Record<Note, string>
}

/** What has just been done, said at the top of the page that follows. */
export type Note =
  | 'advanced'
  | 'badDuration'
  | 'faultSet'
  | 'faultCleared'
  | 'resent'
  | 'expired'
  | 'settled'
  | 'refused'

export const texts: Record<Locale, Texts> = { ja, en }
