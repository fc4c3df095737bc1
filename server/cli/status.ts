import { type WhatWaits, whatWaits } from '../features/office/what-waits.ts'
import type { Command } from './command.ts'

export const status: Command = {
  name: 'status',
  summary: {
    en: 'Shows what does not go on by itself; exit code 3 where something does not.',
    ja: '自動では進まないもの（送れないメール、失敗した返金など）を表示します。',
  },
  options: { json: { help: 'as JSON, for other programs' } },
  async run({ flag, out, withSystem }) {
    const waiting = await withSystem((system) => whatWaits(system))
    const lists = listsOf(waiting).filter(({ lines }) => lines.length > 0)
    if (flag('json')) out(JSON.stringify(waiting, null, 2))
    else if (lists.length === 0) out('Nothing waits.')
    else
      for (const { title, help, lines } of lists)
        out([title, ...lines.map((line) => `  ${line}`), `  → ${help}`].join('\n'))
    return lists.length === 0 ? 0 : 3
  },
}

interface Listed {
  title: string
  help: string
  lines: string[]
}

function listsOf(waits: WhatWaits): Listed[] {
  const at = (date: Date | null): string => date?.toISOString() ?? ''
  const why = (reason: string | null): string => (reason ? `: ${reason}` : '')
  return [
    {
      title: 'Jobs that were given up',
      help: 'mend the reason, then run it again by graphile_worker.reschedule_jobs',
      lines: waits.jobs.map(
        ({ id, task, attempts, last_error }) => `${task} ${id}, ${attempts} times${why(last_error)}`,
      ),
    },
    {
      title: 'Letters that were given up',
      help: 'mend the reason, then: tsudoi resend-letter <id>',
      lines: waits.lettersGivenUp.map(
        (l) => `${l.id} ${l.kind} to ${l.address}, ${at(l.created_at)}${why(l.last_error)}`,
      ),
    },
    {
      title: 'Letters that have waited for long',
      help: 'is the mail server there, and a worker?',
      lines: waits.lettersUnsent.map(
        (l) => `${l.id} ${l.kind} to ${l.address}, ${at(l.created_at)}${why(l.last_error)}`,
      ),
    },
    {
      title: 'Refunds that failed',
      help: 'send the money by bank transfer and note it; the reason is Stripe’s',
      lines: waits.refundsFailed.map(
        (r) => `${r.reference ?? r.id} ${r.amount} yen, ${at(r.requested_at)}${why(r.last_error)}`,
      ),
    },
    {
      title: 'Refunds that have waited for long',
      help: 'tsudoi reconcile, then look at them in Stripe’s dashboard',
      lines: waits.refundsSlow.map(
        (r) => `${r.reference ?? r.id} ${r.amount} yen, ${at(r.requested_at)}${why(r.last_error)}`,
      ),
    },
    {
      title: 'Consultations that begin soon and have no meeting',
      help: 'paste a link on the page of the booking',
      lines: waits.meetings.map((c) => `${c.reference} at ${at(c.starts_at)}${why(c.last_error)}`),
    },
    {
      title: 'Unpaid bookings that should have ended',
      help: 'tsudoi reconcile',
      lines: waits.holds.map((c) => `${c.reference}, until ${at(c.hold_expires_at)}`),
    },
    {
      title: 'Messages of Stripe that were not handled',
      help: 'is a worker there? tsudoi reconcile settles payments without them',
      lines: waits.events.map((e) => `${e.id} ${e.type}, ${at(e.received_at)}`),
    },
  ]
}
