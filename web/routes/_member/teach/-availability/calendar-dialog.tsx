import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { lengthOf } from '../../../../ui/counter.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { AddCalendar, type Availability, RemoveCalendar } from './query.ts'

type Props = {
  /** A calendar = its address is replaced; null = closed. */
  adding: { id: string; name: string } | 'new' | null
  instructorId: string
  onClose(): void
  onSaved(availability: Availability): void
}

/** The address of a calendar that is published in iCal format, and a name for it. */
export function CalendarDialog({ adding, instructorId, onClose, onSaved }: Props) {
  const { t } = useLingui()
  const add = useSend(AddCalendar)
  const remove = useSend(RemoveCalendar)
  const replaced = adding === 'new' ? null : adding
  const form = useForm({
    // The address lets whoever has it read the calendar.
    key: null,
    initial: { name: '', url: '' },
    check: ({ name, url }) => ({
      name: name.trim() === '' && t`カレンダーの名前を入れてください。`,
      url:
        (lengthOf(url.trim()) === 0 && t`公開用のアドレスを貼り付けてください。`) ||
        (!/^(https?|webcal):\/\//i.test(url.trim()) &&
          t`https:// で始まる、カレンダーの公開用アドレスを貼り付けてください。`),
    }),
    async send({ name, url }): Promise<void> {
      const { data, error } = await add.send({ input: { instructorId, name: name.trim(), url: url.trim() } })
      if (error) return form.failed(error)
      const result = data.addExternalCalendar
      if (result.__typename !== 'Availability') return form.fail(result)
      if (!replaced) return onSaved(result)
      const removed = await remove.send({ id: replaced.id })
      const left = removed.data?.removeExternalCalendar
      onSaved(left?.__typename === 'Availability' ? left : result)
    },
  })
  const latest = useRef(form)
  latest.current = form
  useEffect(() => {
    if (!adding) return
    latest.current.set('name', adding === 'new' ? '' : adding.name)
    latest.current.set('url', '')
  }, [adding])
  return (
    <Dialog
      open={adding !== null}
      onClose={onClose}
      title={replaced ? <Trans>アドレスを貼り直す</Trans> : <Trans>カレンダーを足す</Trans>}
      actions={
        <>
          <Button onClick={onClose} disabled={form.sending}>
            <Trans>やめる</Trans>
          </Button>
          <Button kind="primary" onClick={() => form.submit()} sending={form.sending}>
            {replaced ? <Trans>貼り直す</Trans> : <Trans>足す</Trans>}
          </Button>
        </>
      }
    >
      <form {...form.props} className="stack">
        <FormFault fault={form.fault} />
        <TextInput
          {...form.text('name')}
          label={<Trans>名前</Trans>}
          help={<Trans>ご自分で見分けるための名前です。「仕事の予定」など。</Trans>}
          required
          autoComplete="off"
        />
        <TextInput
          {...form.text('url')}
          label={<Trans>公開用のアドレス（iCal形式）</Trans>}
          help={
            <Trans>
              GoogleカレンダーやOutlookの設定にある、「iCal形式の非公開URL」「ICSリンク」などを貼り付けてください。会社によっては、公開を止めていることがあります。そのときは、会社のご担当者にお尋ねください。
            </Trans>
          }
          required
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
        {/* Enter sends. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
