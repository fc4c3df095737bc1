import { Trans } from '@lingui/react/macro'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { detailsLength, topicLength } from './use-booking.ts'

type FieldOf = { name: string; value: string; onChange(value: string): void; error?: string }
type Props = { topic: FieldOf; details: FieldOf; isOrientation: boolean }

export function TopicFields({ topic, details, isOrientation }: Props) {
  return (
    <Section title={isOrientation ? <Trans>お聞きになりたいこと</Trans> : <Trans>相談したいこと</Trans>}>
      <TextInput
        {...topic}
        label={<Trans>件名</Trans>}
        help={<Trans>担当の講師だけが読みます。5～100文字。</Trans>}
        limit={topicLength.maximum}
        autoComplete="off"
        required
      />
      <TextArea
        {...details}
        label={<Trans>くわしい内容</Trans>}
        help={<Trans>状況や、いちばん聞きたいこと。お客さまのお名前や連絡先は書かないでください。</Trans>}
        limit={detailsLength}
        rows={5}
      />
      <p className="small soft below">
        <Trans>
          個別の法律判断、示談額の評価、交渉の代行は行いません。必要な場合は弁護士にご相談ください。身の危険があるときは110番へ。
        </Trans>
      </p>
    </Section>
  )
}
