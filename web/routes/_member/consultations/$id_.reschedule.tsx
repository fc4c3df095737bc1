import { msg } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { load } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { MovePage } from './-booking/move-page.tsx'
import { MovePage as MoveQuery } from './-booking/move-query.ts'

export const Route = createFileRoute('/_member/consultations/$id_/reschedule')({
  loader: async (args) => {
    const { consultation } = await load(args, MoveQuery, { id: args.params.id })
    return { reference: consultation?.reference }
  },
  head: ({ match, loaderData }) =>
    pageHead([match.context.i18n._(msg`日時を変更する`), loaderData?.reference].filter(Boolean).join(' ')),
  component: ReschedulePage,
})

function ReschedulePage() {
  const { id } = Route.useParams()
  return <MovePage id={id} />
}
