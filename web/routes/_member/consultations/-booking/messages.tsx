import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from '../../../../lib/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { lengthOf } from '../../../../ui/counter.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { Item, List } from '../../../../ui/list.tsx'
import { Seal } from '../../../../ui/seal.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import type { Booking, Part } from './query.ts'

const SendMessage = graphql(`
  mutation SendConsultationMessage($consultationId: ID!, $text: String!) {
    sendConsultationMessage(consultationId: $consultationId, text: $text) {
      ... on Consultation {
        id
        messages {
          id
        }
      }
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

/** Characters; the server's default (settings.consultations.messageLength) has the last word. */
const limit = 1000

/** A few words between the two about the appointment; gone from a booking that never stood. */
export function Messages({ booking, part, onSent }: { booking: Booking; part: Part; onSent(): void }) {
  const { messages, viewerCanWriteMessages } = booking
  if (messages.length === 0 && !viewerCanWriteMessages) return null
  return (
    <Section title={part === 'MEMBER' ? <Trans>講師への連絡</Trans> : <Trans>連絡</Trans>}>
      {messages.length > 0 ? (
        <List>
          {messages.map((message) => (
            <Message key={message.id} booking={booking} message={message} />
          ))}
        </List>
      ) : (
        <p className="small soft">
          <Trans>「5分遅れます」など、当日の連絡にお使いください。相手にはメールでもお知らせします。</Trans>
        </p>
      )}
      {viewerCanWriteMessages ? (
        <MessageForm id={booking.id} onSent={onSent} />
      ) : (
        <p className="small soft below">
          <Trans>連絡の受付は終わりました。</Trans>
        </p>
      )}
    </Section>
  )
}

function Message({ booking, message }: { booking: Booking; message: Booking['messages'][number] }) {
  const { viewer } = useReader()
  const { by, at, text } = message
  const fromInstructor = by.id === booking.instructor.person.id
  const fromOffice = !fromInstructor && by.id !== booking.member.id
  return (
    <Item
      leadKind="seal"
      lead={<Seal of={fromInstructor ? 'teacher' : fromOffice ? 'org' : 'member'} name={by.displayName} />}
    >
      <p className="small soft">
        <strong>
          {by.id === viewer?.person.id ? (
            <Trans>あなた</Trans>
          ) : fromInstructor ? (
            <Trans>{by.displayName} 講師</Trans>
          ) : fromOffice ? (
            <Trans>事務局</Trans>
          ) : (
            by.displayName
          )}
        </strong>
        {'　'}
        <ShortTime start={at} />
      </p>
      <p className="lines">{text}</p>
    </Item>
  )
}

function MessageForm({ id, onSent }: { id: string; onSent(): void }) {
  const { t } = useLingui()
  const { send } = useSend(SendMessage)
  const form = useForm({
    key: `consultation-message:${id}`,
    initial: { text: '' },
    check: ({ text }) => ({
      text:
        text.trim() === ''
          ? t`お伝えになりたいことを入れてください。`
          : lengthOf(text) > limit && t`${limit}文字以内にしてください。`,
    }),
    async send({ text }): Promise<void> {
      const { data, error } = await send({ consultationId: id, text })
      if (error) return form.failed(error)
      const result = data.sendConsultationMessage
      if (result.__typename !== 'Consultation') return form.fail(result)
      form.set('text', '')
      form.forget()
      onSent()
    },
  })
  return (
    <form {...form.props} className="stack below">
      <FormFault fault={form.fault} />
      <TextArea {...form.text('text')} label={<Trans>連絡する内容</Trans>} required rows={3} limit={limit} />
      <Button type="submit" sending={form.sending}>
        <Trans>送る</Trans>
      </Button>
    </form>
  )
}
