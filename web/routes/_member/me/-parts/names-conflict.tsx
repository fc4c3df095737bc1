import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { NamesFormFragment } from '../../../../generated/graphql.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { differing, fieldsOf, type NameFields } from './names.ts'

type Props = {
  stored: NamesFormFragment
  typed: NameFields
  /** Puts what is stored into the fields. */
  onTake(): void
}

/** Saved elsewhere meanwhile: says what is stored now where it differs, and overwrites nothing by itself. */
export function NamesConflict({ stored, typed, onTake }: Props) {
  const { t } = useLingui()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  const words: Record<keyof NameFields, string> = {
    familyName: t`姓`,
    givenName: t`名`,
    familyNameKana: t`セイ`,
    givenNameKana: t`メイ`,
    romanName: t`ローマ字`,
    certificateName: t`認定証のお名前`,
    displayName: t`表示名`,
  }
  const now = fieldsOf(stored)
  return (
    <div ref={ref} tabIndex={-1} data-form-fault>
      <Banner
        tone="wait"
        role="alert"
        title={<Trans>ほかの画面で、お名前が変更されています</Trans>}
        actions={
          <Button small onClick={onTake}>
            <Trans>登録されている内容に戻す</Trans>
          </Button>
        }
      >
        <p>
          <Trans>
            いま登録されている内容は次のとおりです。書いた内容にするときは、もう一度「保存する」を押してください。
          </Trans>
        </p>
        <Facts
          facts={differing(now, typed).map((field) => [
            words[field],
            now[field] || <Trans key={field}>（空欄）</Trans>,
          ])}
        />
      </Banner>
    </div>
  )
}
