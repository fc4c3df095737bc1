import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { graphql } from '../../../lib/graphql.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { AddAddress } from './-parts/add-address.tsx'
import { AddressList } from './-parts/address-list.tsx'
import { MyPage } from './-parts/page.tsx'

const MyAddresses = graphql(`
  query MyAddresses {
    viewer {
      emailAddresses {
        ...AddressRow
      }
    }
  }
`)

export const Route = createFileRoute('/_member/me/addresses')({
  loader: (args) => load(args, MyAddresses, {}),
  head: ({ match }) => pageHead(match.context.i18n._(msg({ message: 'メールアドレス', context: 'all of them' }))),
  component: AddressesPage,
})

function AddressesPage() {
  const { data, reload } = useData(MyAddresses, {})
  const { viewer } = data
  if (!viewer) return null
  return (
    <MyPage
      title={<Trans context="all of them">メールアドレス</Trans>}
      about={
        <Trans>
          どのアドレスでもログインできます。職場が変わってもお使いいただけるよう、個人のアドレスもご登録ください。
        </Trans>
      }
    >
      <AddressList addresses={viewer.emailAddresses} onChanged={reload} />
      <AddAddress onAdded={reload} />
    </MyPage>
  )
}
