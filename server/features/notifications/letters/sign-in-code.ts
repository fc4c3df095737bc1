import { accountMails } from '../../../i18n/mails-account.ts'
import { timeText } from '../../calendar/time-text.ts'
import type { CodeDetail } from '../letter-details.ts'
import { openFromLetter } from '../letter-secrets.ts'
import { code, note, paragraph } from './blocks.ts'
import type { Desk, LetterType } from './desk.ts'

/** The code stands in the subject too, so that a phone's notification shows it. */
export const signInCode: LetterType<'SIGN_IN_CODE'> = {
  outdated: codeIsOver,
  write: (desk, detail) => codeLetter(desk, detail, accountMails[desk.locale].signInCode),
}

export const addressCode: LetterType<'ADDRESS_CODE'> = {
  outdated: codeIsOver,
  write: (desk, detail) => codeLetter(desk, detail, accountMails[desk.locale].addressCode),
}

function codeIsOver({ system }: Desk, { expiresAt }: CodeDetail): string | null {
  return new Date(expiresAt) <= system.clock.now() ? 'the code is over' : null
}

function codeLetter(
  desk: Desk,
  detail: CodeDetail,
  texts: { subject(code: string): string; title: string; lead: string },
) {
  const { system, locale, letter, settings } = desk
  const words = accountMails[locale]
  const digits = openFromLetter(system.keys, detail.sealedCode, letter.key)
  const zone = desk.reader?.time_zone ?? settings.association.timeZone
  return {
    subject: texts.subject(digits),
    preview: texts.lead,
    title: texts.title,
    blocks: [
      paragraph(texts.lead),
      code(digits),
      paragraph(words.codeUntil(timeText(locale, zone, new Date(detail.expiresAt)))),
      note(words.codeSecret),
      note(words.codeNotYou),
    ],
  }
}
