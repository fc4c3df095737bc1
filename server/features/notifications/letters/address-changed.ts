import { accountMails } from '../../../i18n/mails-account.ts'
import { action, paragraph } from './blocks.ts'
import type { LetterType } from './desk.ts'

/** Goes to an address that was there before, so that whoever loses an account hears of it. */
export const addressChanged: LetterType<'ADDRESS_CHANGED'> = {
  write({ locale, system }, { change, changedAddress }) {
    const texts = accountMails[locale].addressChanged
    const lead = texts.lead[change](changedAddress)
    return {
      subject: texts.subject,
      preview: lead,
      title: texts.title,
      blocks: [paragraph(lead), paragraph(texts.notYou), action(texts.check, `${system.config.publicUrl}/me`)],
    }
  },
}
