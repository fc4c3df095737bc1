import { Trans, useLingui } from '@lingui/react/macro'
import { graphql } from '../../../../lib/graphql.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import type { Booking } from './query.ts'

const SetLink = graphql(`
  mutation SetBookingMeetingLink($consultationId: ID!, $url: URL!) {
    setMeetingLink(consultationId: $consultationId, url: $url) {
      ... on Consultation {
        id
        meetingState
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

/** For the office, where the video service gave no meeting. */
export function MeetingLink({ booking, reload }: { booking: Booking; reload(): void }) {
  const { t } = useLingui()
  const toast = useToast()
  const { send } = useSend(SetLink)
  const form = useForm({
    key: `meeting-link:${booking.id}`,
    initial: { url: '' },
    check: ({ url }) => ({ url: !url.trim().startsWith('https://') && t`https:// から始まるURLを入れてください。` }),
    async send({ url }): Promise<void> {
      const { data, error } = await send({ consultationId: booking.id, url: url.trim() })
      if (error) return form.failed(error)
      if (data.setMeetingLink.__typename !== 'Consultation') return form.fail(data.setMeetingLink)
      form.forget()
      toast(t`入室のURLを設定しました`)
      reload()
    },
  })
  if (booking.state !== 'CONFIRMED' || booking.meetingState === 'READY') return null
  return (
    <Section
      title={<Trans>入室のURLを設定する</Trans>}
      note={
        <Trans>
          Zoomの会議ができないときに、別に用意した会議のURLを設定します。お二人の参加用URLは、そのまま使えます。
        </Trans>
      }
    >
      <form {...form.props} className="stack">
        <FormFault fault={form.fault} />
        <TextInput {...form.text('url')} label={<Trans>会議のURL</Trans>} type="url" required autoComplete="off" />
        <Button type="submit" sending={form.sending}>
          <Trans>設定する</Trans>
        </Button>
      </form>
    </Section>
  )
}
