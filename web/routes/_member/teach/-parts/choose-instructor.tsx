import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { graphql } from '../../../../lib/graphql.ts'
import { useData } from '../../../../lib/load.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Item, List } from '../../../../ui/list.tsx'
import { Seal } from '../../../../ui/seal.tsx'
import { PageHead } from '../../../../ui/section.tsx'

export const TeachInstructors = graphql(`
  query TeachInstructors {
    instructors {
      id
      title
      person {
        id
        displayName
      }
    }
  }
`)

/** For the office, which has no such pages of its own. */
export function ChooseInstructor({ to }: { to: '/teach' | '/teach/availability' }) {
  const { data } = useData(TeachInstructors, {})
  return (
    <>
      <PageHead title={<Trans>どの講師のページを見ますか</Trans>} />
      {data.instructors.length === 0 ? (
        <Empty title={<Trans>講師が登録されていません</Trans>} />
      ) : (
        <List>
          {data.instructors.map(({ id, title, person }) => (
            <Item key={id} leadKind="seal" lead={<Seal of="teacher" name={person.displayName} />}>
              <h2 className="item__title">
                <Link to={to} search={{ instructor: id }}>
                  {person.displayName}
                </Link>
              </h2>
              {title && <p className="small soft">{title}</p>}
            </Item>
          ))}
        </List>
      )}
    </>
  )
}
