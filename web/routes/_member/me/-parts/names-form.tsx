import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { NamesFormFragment, Role } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { AsOthersSee } from './as-others-see.tsx'
import { fieldsOf, inputOf, type NameFields } from './names.ts'
import { NamesConflict } from './names-conflict.tsx'

graphql(`
  fragment NamesForm on PersonNames {
    familyName
    givenName
    familyNameKana
    givenNameKana
    romanName
    certificateName
    displayName
    version
  }
`)

const SaveNames = graphql(`
  mutation SaveNames($input: SaveNamesInput!) {
    saveNames(input: $input) {
      __typename
      ... on Viewer {
        names {
          ...NamesForm
        }
      }
      ... on UserError {
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

type Props = {
  names: NamesFormFragment
  roles: readonly Role[]
  /** They were changed elsewhere since they were read: reads them again. */
  onConflict(): void
}

export function NamesForm({ names, roles, onConflict }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const { send } = useSend(SaveNames)
  const [conflict, setConflict] = useState(false)
  const form = useForm({
    // What was typed over an older version is not laid over a newer one.
    key: `me:names:${names.version}`,
    initial: fieldsOf(names),
    check: ({ familyName, displayName }) => ({
      familyName: !familyName.trim() && t`姓を入れてください。`,
      displayName: !displayName.trim() && t`表示名を入れてください。`,
    }),
    async send(values): Promise<void> {
      const { data, error } = await send({ input: inputOf(values, names.version) })
      if (error?.code === 'CONFLICT') {
        setConflict(true)
        return onConflict()
      }
      if (error) return form.failed(error)
      const { saveNames: result } = data
      if (result.__typename !== 'Viewer') return form.fail(result)
      take(fieldsOf(result.names))
      toast(t`お名前を保存しました`)
    },
  })

  /** What is stored now stands in the fields, and nothing is kept in the tab. */
  function take(fields: NameFields) {
    for (const [name, value] of Object.entries(fields)) form.set(name as keyof NameFields, value)
    form.forget()
    setConflict(false)
  }

  return (
    <form {...form.props}>
      <FormFault fault={form.fault} />
      {conflict && <NamesConflict stored={names} typed={form.values} onTake={() => take(fieldsOf(names))} />}
      <Section
        title={<Trans>姓名</Trans>}
        note={<Trans>認定証・領収書・メールの宛名に使います。個別相談では、担当の講師にもお伝えします。</Trans>}
      >
        <div className="pairs">
          <TextInput {...form.text('familyName')} label={<Trans>姓</Trans>} required autoComplete="family-name" />
          <TextInput {...form.text('givenName')} label={<Trans>名</Trans>} autoComplete="given-name" />
          <TextInput {...form.text('familyNameKana')} label={<Trans>セイ</Trans>} help={<Trans>カタカナ</Trans>} />
          <TextInput {...form.text('givenNameKana')} label={<Trans>メイ</Trans>} help={<Trans>カタカナ</Trans>} />
        </div>
        <TextInput
          {...form.text('romanName')}
          label={<Trans>ローマ字</Trans>}
          help={<Trans>英語の書類やメールに使います。例：Haruko Kamei</Trans>}
          autoCapitalize="words"
          spellCheck={false}
        />
        <TextInput
          {...form.text('certificateName')}
          label={<Trans>認定証のお名前</Trans>}
          help={<Trans>旧姓などで載せたいときに、姓と名を続けて入れてください。空欄なら、上の姓名を載せます。</Trans>}
        />
      </Section>
      <Section
        title={<Trans>ほかの方からの見え方</Trans>}
        note={<Trans>修了生どうしの場では、表示名だけが見えます。姓名とメールアドレスは見えません。</Trans>}
      >
        <TextInput
          {...form.text('displayName')}
          label={<Trans>表示名</Trans>}
          help={<Trans>本名でなくてもかまいません。</Trans>}
          required
          limit={30}
          autoComplete="nickname"
        />
        <AsOthersSee name={form.values.displayName} roles={roles} />
      </Section>
      <p className="finish">
        <Button type="submit" kind="primary" sending={form.sending}>
          <Trans>保存する</Trans>
        </Button>
      </p>
    </form>
  )
}
