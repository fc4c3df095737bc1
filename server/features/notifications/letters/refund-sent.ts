import { refundOfLetter } from '../../../../db/queries/notifications.ts'
import { moneyMails } from '../../../i18n/mails-money.ts'
import { facts, link, paragraph } from './blocks.ts'
import { bookingOf, consultationUrl, type LetterType } from './desk.ts'

export const refundSent: LetterType<'REFUND_SENT'> = {
  async write(desk, { refundId }) {
    const { words, locale, system } = desk
    const texts = moneyMails[locale].refundSent
    const refund = await refundOfLetter(system.db, refundId)
    if (!refund) throw new Error(`refund ${refundId} is gone`)
    const booking = await bookingOf(desk)
    return {
      subject: texts.subject,
      preview: texts.lead,
      title: texts.title,
      blocks: [
        paragraph(texts.lead),
        facts([words.labels.refund, words.yen(refund.amount)], [words.labels.reference, booking.reference]),
        ...(refund.method === 'CARD' ? [paragraph(texts.card)] : []),
        ...(refund.method === 'KONBINI' ? [paragraph(texts.konbini)] : []),
        link(words.open, consultationUrl(system, booking.id)),
      ],
    }
  },
}
