import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { pageHead } from '../../../lib/page-title.ts'
import { PageHead } from '../../../ui/section.tsx'

export const Route = createFileRoute('/_member/consultations/')({
  head: ({ match }) => pageHead(match.context.i18n._(msg`個別相談`)),
  component: () => <PageHead title={<Trans>個別相談</Trans>} />,
})
