import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { graphql } from '../../../lib/graphql.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { NameHistory } from './-parts/name-history.tsx'
import { NamesForm } from './-parts/names-form.tsx'
import { MyPage } from './-parts/page.tsx'

const MyNames = graphql(`
  query MyNames {
    viewer {
      person {
        roles
      }
      names {
        ...NamesForm
        history {
          ...FormerName
        }
      }
    }
  }
`)

export const Route = createFileRoute('/_member/me/names')({
  loader: (args) => load(args, MyNames, {}),
  head: ({ match }) => pageHead(match.context.i18n._(msg`お名前`)),
  component: NamesPage,
})

function NamesPage() {
  const { data, reload } = useData(MyNames, {})
  const { viewer } = data
  if (!viewer) return null
  return (
    <MyPage title={<Trans>お名前</Trans>} about={<Trans>髙・﨑・𠮷なども、お書きになったとおりに残ります。</Trans>}>
      <NamesForm names={viewer.names} roles={viewer.person.roles} onConflict={reload} />
      <NameHistory history={viewer.names.history} />
    </MyPage>
  )
}
