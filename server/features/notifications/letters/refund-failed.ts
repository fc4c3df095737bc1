import { peopleOfLetters, refundOfLetter } from '../../../../db/queries/notifications.ts'
import { moneyMails } from '../../../i18n/mails-money.ts'
import { fullName } from '../../people/full-name.ts'
import { action, facts, paragraph } from './blocks.ts'
import { bookingOf, consultationUrl, type LetterType } from './desk.ts'

export const refundFailed: LetterType<'REFUND_FAILED'> = {
  async write(desk, { refundId }) {
    const { words, locale, system } = desk
    const texts = moneyMails[locale].refundFailed
    const refund = await refundOfLetter(system.db, refundId)
    if (!refund) throw new Error(`refund ${refundId} is gone`)
    const booking = await bookingOf(desk)
    const [member] = await peopleOfLetters(system.db, [booking.member_id])
    return {
      subject: texts.subject(booking.reference),
      preview: texts.lead,
      title: texts.title,
      blocks: [
        paragraph(texts.lead),
        facts(
          [words.labels.reference, booking.reference],
          [words.labels.member, member ? fullName(member, locale) : ''],
          [words.labels.refund, words.yen(refund.amount)],
          [texts.gatewayId, refund.gateway_refund_id ?? texts.none],
          [texts.reason, refund.last_error ?? texts.none],
        ),
        action(words.open, consultationUrl(system, booking.id)),
      ],
    }
  },
}
