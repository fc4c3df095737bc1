import { Trans, useLingui } from '@lingui/react/macro'
import type { PasskeyRowFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useFocus } from '../../../../lib/use-focus.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { TextInput } from '../../../../ui/text-input.tsx'
import { useToast } from '../../../../ui/toast.tsx'

const Rename = graphql(`
  mutation RenamePasskey($id: ID!, $name: String!) {
    renamePasskey(id: $id, name: $name) {
      __typename
      ... on Viewer {
        email
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

type Props = { passkey: PasskeyRowFragment; onClose(): void; onRenamed(): void }

export function RenamePasskey({ passkey: { id, name }, onClose, onRenamed }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const field = useFocus<HTMLInputElement>()
  const { send } = useSend(Rename)
  const form = useForm({
    key: null,
    initial: { name },
    check: (values) => ({ name: !values.name.trim() && t`名前を入れてください。` }),
    async send(values): Promise<void> {
      const { data, error } = await send({ id, name: values.name.trim() })
      if (error) return form.failed(error)
      const { renamePasskey: result } = data
      if (result.__typename !== 'Viewer') return form.fail(result)
      toast(t`パスキーの名前を変えました`)
      onRenamed()
    },
  })
  return (
    <form className="stack" {...form.props}>
      <FormFault fault={form.fault} />
      <TextInput
        {...form.text('name')}
        ref={field}
        label={<Trans>パスキーの名前</Trans>}
        help={<Trans>どの端末のものか分かる名前にします。例：会社のノートパソコン</Trans>}
        required
        limit={50}
        autoComplete="off"
      />
      <p className="row">
        <Button type="submit" kind="primary" sending={form.sending}>
          <Trans>保存する</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>やめる</Trans>
        </Button>
      </p>
    </form>
  )
}
