import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { graphql } from '../../../lib/graphql.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { useReader } from '../../../lib/reader.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Price } from '../../../ui/price.tsx'
import { PageHead } from '../../../ui/section.tsx'
import { InstructorList } from './-parts/instructor-list.tsx'
import { OwnConsultationList, OwnConsultations } from './-parts/own-consultations.tsx'

const Instructors = graphql(`
  query Instructors {
    instructors {
      ...InstructorCard
    }
    association {
      consultationMinutes
      consultationPrice {
        amount
      }
    }
  }
`)

export const Route = createFileRoute('/_member/consultations/')({
  validateSearch: (search): { tab?: 'past' } => (search.tab === 'past' ? { tab: 'past' } : {}),
  loaderDeps: ({ search: { tab } }) => ({ tab }),
  loader: (args) =>
    Promise.all([
      load(args, OwnConsultations, { filter: filterOf(args.deps.tab), after: null }),
      load(args, Instructors, {}),
    ]),
  head: ({ match }) => pageHead(match.context.i18n._(msg`個別相談`)),
  component: ConsultationsPage,
})

const filterOf = (tab: 'past' | undefined) => (tab === 'past' ? 'PAST' : 'UPCOMING')

/** Whoever has not finished the course yet has the free orientation instead of consultations. */
function ConsultationsPage() {
  const { tab } = Route.useSearch()
  const isGraduate = useReader().viewer?.person.roles.includes('GRADUATE')
  const { instructors, association } = useData(Instructors, {}).data
  const minutes = association.consultationMinutes
  const kind = isGraduate ? undefined : ('ORIENTATION' as const)
  return (
    <>
      <PageHead
        title={isGraduate ? <Trans>個別相談</Trans> : <Trans>オリエンテーション（個別説明）</Trans>}
        action={
          <ButtonLink to="/consultations/book" search={{ kind }} kind="primary">
            <Trans>日時を選んで予約する</Trans>
          </ButtonLink>
        }
      >
        {isGraduate ? (
          <Trans>
            講師と一対一、オンラインで{minutes}分。
            <Price yen={association.consultationPrice.amount} />
            ・事前のお支払いです。
          </Trans>
        ) : (
          <Trans>
            養成講座について、オンラインで{minutes}
            分、無料でお尋ねいただけます。個別相談は、修了後にご利用いただけます。
          </Trans>
        )}
      </PageHead>
      <OwnConsultationList filter={filterOf(tab)} />
      <InstructorList instructors={instructors} kind={kind} />
    </>
  )
}
