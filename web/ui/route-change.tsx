import { Trans } from '@lingui/react/macro'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { titleOf } from '../lib/page-title.ts'
import { useReader } from '../lib/reader.tsx'

/** After each change of page: its title on the tab and said aloud, and the focus at its heading. */
export function RouteChange() {
  const router = useRouter()
  const { association } = useReader()
  const [said, setSaid] = useState('')
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        document.title = titleOf(router.state.matches, association.name)
        if (!pathChanged) return
        setSaid(document.title)
        if (router.state.location.hash) return
        const heading = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main')
        heading?.setAttribute('tabindex', '-1')
        heading?.focus({ preventScroll: true })
      }),
    [router, association.name],
  )
  return (
    <>
      <Progress />
      <p className="hidden" role="status">
        {said}
      </p>
    </>
  )
}

/** A line at the top while the next page is on its way; by CSS only after 300 ms. */
function Progress() {
  const loading = useRouterState({ select: (state) => state.isLoading })
  return loading ? (
    <div className="progress">
      <span className="hidden">
        <Trans>読み込んでいます</Trans>
      </span>
    </div>
  ) : null
}
