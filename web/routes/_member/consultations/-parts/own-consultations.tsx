import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import type { ConsultationFilter, OwnConsultationsQuery } from '../../../../generated/graphql.ts'
import { ApiError } from '../../../../lib/api-error.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useData } from '../../../../lib/load.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Failed } from '../../../../ui/failed.tsx'
import { List } from '../../../../ui/list.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { ConsultationRow } from './consultation-row.tsx'

export const OwnConsultations = graphql(`
  query OwnConsultations($filter: ConsultationFilter!, $after: String) {
    viewer {
      consultations(filter: $filter, first: 10, after: $after) {
        edges {
          node {
            ...ConsultationRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

type Page = NonNullable<OwnConsultationsQuery['viewer']>['consultations']

/** The reader's own bookings, upcoming or past. */
export function OwnConsultationList({ filter }: { filter: ConsultationFilter }) {
  const { data } = useData(OwnConsultations, { filter, after: null })
  const page = data.viewer?.consultations
  return (
    <Section title={<Trans>あなたのご予約</Trans>}>
      <Tabs filter={filter} />
      {!page || page.edges.length === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <Pages key={filter} first={page} filter={filter} />
      )}
    </Section>
  )
}

function Tabs({ filter }: { filter: ConsultationFilter }) {
  const { t } = useLingui()
  const exactly = { activeOptions: { exact: true, explicitUndefined: true } }
  return (
    <nav className="tabs" aria-label={t`ご予約の並び`}>
      <Link to="/consultations" className="tab" resetScroll={false} {...exactly}>
        <Trans>これから</Trans>
      </Link>
      <Link to="/consultations" search={{ tab: 'past' }} className="tab" resetScroll={false} {...exactly}>
        <Trans>これまで</Trans>
      </Link>
      <span className="hidden" role="status">
        {filter === 'PAST' ? t`これまでのご予約` : ''}
      </span>
    </nav>
  )
}

function Nothing({ filter }: { filter: ConsultationFilter }) {
  return filter === 'PAST' ? (
    <Empty title={<Trans>これまでのご予約は、まだありません</Trans>}>
      <Trans>終わったご予約と、キャンセルされたご予約が、ここに並びます。</Trans>
    </Empty>
  ) : (
    <Empty title={<Trans>これからのご予約はありません</Trans>}>
      <Trans>下の講師の一覧から、空いている日時を選んで予約できます。</Trans>
    </Empty>
  )
}

/** The first page and as many after it as were asked for. */
function Pages({ first, filter }: { first: Page; filter: ConsultationFilter }) {
  const [cursors, setCursors] = useState<string[]>([])
  const more = (cursor: string) => setCursors((known) => (known.includes(cursor) ? known : [...known, cursor]))
  return (
    <>
      <Rows page={first} onMore={cursors.length === 0 ? more : undefined} />
      {cursors.map((after, index) => (
        <LaterPage key={after} after={after} filter={filter} onMore={index === cursors.length - 1 ? more : undefined} />
      ))}
    </>
  )
}

type LaterProps = { after: string; filter: ConsultationFilter; onMore?: (cursor: string) => void }

function LaterPage({ after, filter, onMore }: LaterProps) {
  const [{ data, error }, execute] = useQuery({
    query: OwnConsultations,
    variables: { filter, after },
    requestPolicy: 'cache-and-network',
  })
  const page = data?.viewer?.consultations
  if (page) return <Rows page={page} onMore={onMore} takesFocus />
  if (error) return <Failed error={new ApiError(error)} retry={() => execute({ requestPolicy: 'network-only' })} />
  return <Skeleton />
}

type RowsProps = { page: Page; onMore?: (cursor: string) => void; takesFocus?: boolean }

function Rows({ page: { edges, pageInfo }, onMore, takesFocus }: RowsProps) {
  const { hasNextPage, endCursor } = pageInfo
  const ref = useRef<HTMLDivElement>(null)
  // The button that asked for these rows is gone; reading goes on at the first of them.
  useEffect(() => {
    if (takesFocus) ref.current?.querySelector('a')?.focus()
  }, [takesFocus])
  return (
    <div ref={ref}>
      <List>
        {edges.map(({ node }) => (
          <ConsultationRow key={node.id} booking={node} />
        ))}
      </List>
      {onMore && hasNextPage && endCursor && (
        <p className="more">
          <Button onClick={() => onMore(endCursor)}>
            <Trans>続きを表示</Trans>
          </Button>
        </p>
      )}
    </div>
  )
}
