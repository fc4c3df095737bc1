import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { pageHead } from '../../lib/page-title.ts'
import { PageHead } from '../../ui/section.tsx'

export const Route = createFileRoute('/_member/home')({
  head: ({ match }) => pageHead(match.context.i18n._(msg`ホーム`)),
  component: () => <PageHead title={<Trans>ホーム</Trans>} />,
})
