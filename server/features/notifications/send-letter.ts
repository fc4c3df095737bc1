import {
  findLetter,
  type LetterRow,
  letterGivenUp,
  letterHeldUp,
  letterSent,
} from '../../../db/queries/notifications.ts'
import { transaction } from '../../../db/transaction.ts'
import { enqueue, retryAt } from '../../../jobs/enqueue.ts'
import type { System } from '../../context.ts'
import { faultPoint } from '../../faults.ts'
import { inLocale } from '../../i18n/localized.ts'
import { type Mail, MailRefused } from '../../ports/mailer.ts'
import { fullName } from '../people/full-name.ts'
import { isPlaceholder } from '../people/names.ts'
import type { LetterContents } from './letters/blocks.ts'
import { type Desk, type LetterType, openDesk } from './letters/desk.ts'
import { letterTypes } from './letters/index.ts'
import { layHtml, layText } from './letters/layout.ts'
import { mailFrom } from './mail-from.ts'

/** Longest that a letter waits for a mail server that cannot take it (RFC 5321 §4.5.4.1: four to five days). */
const PATIENCE_MS = 4 * 24 * 3_600_000
/** Before the reason of a letter that was rightly given up, so that the office is not asked to look after it. */
export const OUTDATED = 'outdated: '

/**
 * Sends one letter, at least once and always under the same Message-ID. What the mail server refuses for good, and what
 * would be no news any more, is given up and says why; anything else is tried again.
 */
export async function sendLetter(system: System, { letterId, attempt = 0 }: { letterId: string; attempt?: number }) {
  const letter = await findLetter(system.db, letterId)
  if (!letter || letter.sent_at || letter.given_up_at) return
  const desk = await openDesk(system, letter, attempt)
  const type = typeOf(letter)
  const outdated = await type.outdated?.(desk, letter.detail as never)
  if (outdated) return giveUp(system, letter, OUTDATED + outdated)

  const mail = toMail(desk, await type.write(desk, letter.detail as never))
  try {
    await system.mailer.send(mail)
  } catch (error) {
    if (error instanceof MailRefused) return giveUp(system, letter, error.message)
    return tryLater(system, letter, attempt, error)
  }
  faultPoint('letter.sent')
  await transaction(system.db, (tx) => letterSent(tx, letter.id, system.clock.now()))
}

/** The row's kind and its detail were written together (write-letter.ts), which the types of a row cannot say. */
function typeOf(letter: LetterRow): LetterType<never> {
  const type = Object.entries(letterTypes).find(([kind]) => kind === letter.kind)?.[1]
  if (!type) throw new Error(`no letter of the kind ${letter.kind}`)
  return type as LetterType<never>
}

async function giveUp(system: System, letter: LetterRow, reason: string): Promise<void> {
  system.log.warn({ letterId: letter.id, kind: letter.kind }, `a letter is not sent: ${reason}`)
  await transaction(system.db, (tx) => letterGivenUp(tx, letter.id, system.clock.now(), brief(reason)))
}

async function tryLater(system: System, letter: LetterRow, attempt: number, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error)
  const now = system.clock.now()
  if (now.getTime() - letter.created_at.getTime() > PATIENCE_MS) return giveUp(system, letter, reason)
  system.log.warn({ letterId: letter.id, kind: letter.kind, attempt, err: error }, 'a letter waits for the mail server')
  await transaction(system.db, async (tx) => {
    await letterHeldUp(tx, letter.id, brief(reason))
    const again = { letterId: letter.id, attempt: attempt + 1 }
    await enqueue(tx, system.clock, 'send-letter', again, { runAt: retryAt(now, attempt) })
  })
}

const brief = (reason: string): string => reason.slice(0, 500)

function toMail(desk: Desk, contents: LetterContents): Mail {
  const { system, letter, settings, reader, locale, words } = desk
  const { association } = settings
  const frame = {
    locale,
    sender: inLocale(association.name, locale),
    salutation: reader && !isPlaceholder(fullName(reader, locale)) ? words.salutation(fullName(reader, locale)) : null,
    footer: [
      inLocale(association.name, locale),
      inLocale(association.officeAddress, locale),
      words.footer.contact(association.officeEmail, association.officePhone),
      words.footer.automatic,
    ].filter(Boolean),
  }
  return {
    messageId: letter.message_id,
    date: system.clock.now(),
    from: contents.calendar?.from ?? mailFrom(system.config, settings, locale),
    to: { address: letter.address, ...(reader && { name: fullName(reader, locale) }) },
    subject: contents.subject,
    text: layText(contents, frame),
    html: layHtml(contents, frame),
    ...(contents.calendar && { calendar: { method: contents.calendar.method, ics: contents.calendar.ics } }),
    // So that nobody's absence notice answers it (RFC 3834 §5).
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
  }
}
