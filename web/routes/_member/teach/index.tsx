import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { pageHead } from '../../../lib/page-title.ts'
import { PageHead } from '../../../ui/section.tsx'

export const Route = createFileRoute('/_member/teach/')({
  head: ({ match }) => pageHead(match.context.i18n._(msg`講師のページ`)),
  component: () => <PageHead title={<Trans>講師のページ</Trans>} />,
})
