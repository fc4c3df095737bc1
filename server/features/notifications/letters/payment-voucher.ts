import { voucherOfConsultation } from '../../../../db/queries/notifications.ts'
import { moneyMails } from '../../../i18n/mails-money.ts'
import { timeText } from '../../calendar/time-text.ts'
import { appointmentFacts, policyOf } from './appointment-parts.ts'
import { action, link, note, paragraph } from './blocks.ts'
import { appointmentOf, bookingOf, type LetterType } from './desk.ts'

export const paymentVoucher: LetterType<'PAYMENT_VOUCHER'> = {
  async outdated(desk) {
    return desk.attempt > 0 && (await bookingOf(desk)).state !== 'AWAITING_PAYMENT' ? 'nothing is to be paid' : null
  },
  async write(desk, detail) {
    const { locale, words, settings, system } = desk
    const texts = moneyMails[locale].voucher
    const appointment = await appointmentOf(desk, detail)
    const { price, pay_by: payBy, id } = appointment.consultation
    const voucher = await voucherOfConsultation(system.db, id)
    // The store's clock is Japan's, and so is the association's.
    const until = payBy ? timeText(locale, settings.association.timeZone, payBy) : ''
    return {
      subject: texts.subject(appointment.kindName, until),
      preview: texts.lead,
      title: texts.title,
      blocks: [
        paragraph(texts.lead),
        appointmentFacts(
          desk,
          appointment,
          [words.labels.amount, words.money(price ?? 0)],
          [words.labels.payBy, until],
        ),
        ...(voucher?.voucher_url ? [action(texts.show, voucher.voucher_url)] : []),
        link(words.manage, appointment.pageUrl),
        note(texts.late),
        ...policyOf(desk, appointment),
      ],
    }
  },
}
