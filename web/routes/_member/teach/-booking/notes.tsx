import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { lengthOf } from '../../../../ui/counter.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import type { Booking } from '../../consultations/-booking/query.ts'
import { LeaveGuard } from '../-parts/leave-guard.tsx'
import { WriteNotes } from './query.ts'
import '../-parts/teach.css'

/** Characters; the server's default (settings.consultations.notesLength) has the last word. */
const limit = 10_000

type Props = { booking: Booking; privateNotes: string; reload(): void }

/** What is written down: for the member, and for oneself. */
export function Notes({ booking, privateNotes, reload }: Props) {
  const { state, sharedNotes } = booking
  const canWrite = state === 'CONFIRMED' || state === 'COMPLETED' || state === 'NO_SHOW'
  if (!canWrite && !sharedNotes && !privateNotes) return null
  return (
    <div id="notes" className="section">
      <Section title={<Trans>メモ</Trans>}>
        {canWrite ? (
          <div className="stack">
            <NotesForm name="sharedNotes" booking={booking} saved={sharedNotes ?? ''} reload={reload} />
            <NotesForm name="privateNotes" booking={booking} saved={privateNotes} reload={reload} />
          </div>
        ) : (
          <>
            <Written title={<Trans>共有メモ</Trans>} text={sharedNotes ?? ''} />
            <Written title={<Trans>自分用のメモ</Trans>} text={privateNotes} />
          </>
        )}
      </Section>
    </div>
  )
}

function Written({ title, text }: { title: ReactNode; text: string }) {
  if (!text) return null
  return (
    <>
      <h3>{title}</h3>
      <p className="lines prose">{text}</p>
    </>
  )
}

type FormProps = { name: 'sharedNotes' | 'privateNotes'; booking: Booking; saved: string; reload(): void }

function NotesForm({ name, booking, saved, reload }: FormProps) {
  const { t } = useLingui()
  const toast = useToast()
  const { send } = useSend(WriteNotes)
  const isShared = name === 'sharedNotes'
  const form = useForm({
    // What nobody else may read is not left behind in a browser either.
    key: isShared ? `notes:${booking.id}` : null,
    initial: { [name]: saved },
    check: (values) => ({ [name]: lengthOf(values[name] ?? '') > limit && t`${limit}文字以内にしてください。` }),
    async send(values): Promise<void> {
      const { data, error } = await send({ input: { consultationId: booking.id, [name]: values[name] } })
      if (error) return form.failed(error)
      const result = data.writeConsultationNotes
      if (result.__typename !== 'Consultation') return form.fail(result)
      form.set(name, result[name] ?? '')
      form.forget()
      toast(isShared ? t`共有メモを保存しました` : t`自分用のメモを保存しました`)
      reload()
    },
  })
  const isDirty = form.values[name] !== saved
  return (
    <form {...form.props} className="stack stack--tight teach-notes">
      <FormFault fault={form.fault} />
      <TextArea
        {...form.text(name)}
        label={isShared ? <Trans>共有メモ</Trans> : <Trans>自分用のメモ</Trans>}
        help={
          isShared ? (
            <Trans>保存すると、会員の画面に出ます。話した内容や、次に試すことを書きます。</Trans>
          ) : (
            <Trans>ほかの人には見えません。会員にも、事務局にも出ません。暗号化して保管します。</Trans>
          )
        }
        rows={6}
        limit={limit}
      />
      <p className="row">
        <Button type="submit" sending={form.sending}>
          {isShared ? <Trans>共有メモを保存する</Trans> : <Trans>自分用のメモを保存する</Trans>}
        </Button>
        {isDirty && (
          <span className="small soft">
            <Trans>まだ保存していません</Trans>
          </span>
        )}
      </p>
      {!isShared && (
        <LeaveGuard isDirty={isDirty}>
          <Trans>この画面を離れると、自分用のメモに書いた内容は失われます。</Trans>
        </LeaveGuard>
      )}
    </form>
  )
}
