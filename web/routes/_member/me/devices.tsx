import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { graphql } from '../../../lib/graphql.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { MyPage } from './-parts/page.tsx'
import { Sessions } from './-parts/sessions.tsx'

const MyDevices = graphql(`
  query MyDevices {
    viewer {
      sessions {
        ...SessionRow
      }
    }
  }
`)

export const Route = createFileRoute('/_member/me/devices')({
  loader: (args) => load(args, MyDevices, {}),
  head: ({ match }) => pageHead(match.context.i18n._(msg`ログイン中の端末`)),
  component: DevicesPage,
})

function DevicesPage() {
  const { data, reload } = useData(MyDevices, {})
  const { viewer } = data
  if (!viewer) return null
  return (
    <MyPage
      title={<Trans>ログイン中の端末</Trans>}
      about={
        <Trans>見覚えのない端末があれば、ログアウトしてください。使わない日が続くと、自動でログアウトします。</Trans>
      }
    >
      <Sessions sessions={viewer.sessions} onChanged={reload} />
    </MyPage>
  )
}
