import type { Config } from '../../config/config.ts'
import type { Locale } from '../../context.ts'
import { inLocale } from '../../i18n/localized.ts'
import type { MailAddress } from '../../ports/mailer.ts'
import type { Settings } from '../office/settings.ts'

/**
 * The mailbox that everything is sent from: MAIL_FROM, `office@example.jp` or `Name <office@example.jp>`; without a
 * name the association's. A booking keeps its copy as the ORGANIZER of its invitations.
 */
export function mailFrom(config: Pick<Config, 'mail'>, settings: Settings, locale: Locale = 'ja'): MailAddress {
  const [, name = '', address = ''] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(config.mail.from) ?? []
  const own = inLocale(settings.association.name, locale)
  return address ? { name: name || own, address } : { name: own, address: config.mail.from.trim() }
}
