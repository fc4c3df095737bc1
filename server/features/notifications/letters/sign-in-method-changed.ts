import { accountMails } from '../../../i18n/mails-account.ts'
import { action, paragraph } from './blocks.ts'
import type { LetterType } from './desk.ts'

export const signInMethodChanged: LetterType<'SIGN_IN_METHOD_CHANGED'> = {
  write({ locale, system }, { change, name }) {
    const texts = accountMails[locale].methodChanged
    const lead = texts.lead[change](name ?? '')
    return {
      subject: texts.subject,
      preview: lead,
      title: texts.title,
      blocks: [paragraph(lead), paragraph(texts.notYou), action(texts.check, `${system.config.publicUrl}/me`)],
    }
  },
}
