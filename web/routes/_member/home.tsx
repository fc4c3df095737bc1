import { msg } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { load } from '../../lib/load.ts'
import { pageHead } from '../../lib/page-title.ts'
import { HomePage } from '../../ui/home/page.tsx'
import { Home, Taught } from '../../ui/home/query.ts'
import { scheduleOf } from '../../ui/home/rules.ts'

export const Route = createFileRoute('/_member/home')({
  loader: async (args) => {
    const { viewer, reader } = args.context
    const schedule = scheduleOf(viewer, reader.clock.now())
    await Promise.all([load(args, Home, {}), schedule && load(args, Taught, schedule)])
    return { schedule }
  },
  head: ({ match }) => pageHead(match.context.i18n._(msg`ホーム`)),
  component: Page,
})

function Page() {
  const { schedule } = Route.useLoaderData()
  return <HomePage schedule={schedule} />
}
