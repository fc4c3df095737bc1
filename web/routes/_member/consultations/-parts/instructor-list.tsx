import { Trans } from '@lingui/react/macro'
import type { InstructorCardFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Html } from '../../../../ui/html.tsx'
import { Item, ItemTitle, List } from '../../../../ui/list.tsx'
import { Seal } from '../../../../ui/seal.tsx'
import { Section } from '../../../../ui/section.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { InstructorName } from './instructor-name.tsx'

graphql(`
  fragment InstructorCard on Instructor {
    id
    title
    biographyHtml
    expertise {
      id
      name
    }
    nextOpenSlot {
      start
    }
    person {
      id
      displayName
    }
  }
`)

type Props = { instructors: readonly InstructorCardFragment[]; kind?: 'ORIENTATION' }

/** Who can be asked, about what, and when first. */
export function InstructorList({ instructors, kind }: Props) {
  return (
    <Section title={<Trans>講師の一覧</Trans>}>
      {instructors.length === 0 ? (
        <Empty title={<Trans>ご案内できる講師が、いまはいません</Trans>}>
          <Trans>準備ができしだい、ここに並びます。お急ぎのときは事務局へご連絡ください。</Trans>
        </Empty>
      ) : (
        <List>
          {instructors.map((instructor) => (
            <InstructorItem key={instructor.id} instructor={instructor} kind={kind} />
          ))}
          {instructors.length > 1 && (
            <Item
              lead={<Seal of="org" />}
              leadKind="seal"
              actions={
                <ButtonLink to="/consultations/book" search={{ kind }} small>
                  <Trans>すべての空きを見る</Trans>
                </ButtonLink>
              }
            >
              <ItemTitle>
                <Trans>どの講師でもよい</Trans>
              </ItemTitle>
              <p className="small soft">
                <Trans>いちばん多くの時間から選べます。空いている講師が担当します。</Trans>
              </p>
            </Item>
          )}
        </List>
      )}
    </Section>
  )
}

function InstructorItem({ instructor, kind }: { instructor: InstructorCardFragment; kind?: 'ORIENTATION' }) {
  const { id, expertise, biographyHtml, nextOpenSlot, person } = instructor
  const name = person.displayName
  return (
    <Item
      lead={<Seal of="teacher" name={name} />}
      leadKind="seal"
      actions={
        <ButtonLink to="/consultations/book" search={{ instructor: id, kind }} small>
          <Trans>
            日時を選ぶ<span className="hidden">（{name}）</span>
          </Trans>
        </ButtonLink>
      }
    >
      <ItemTitle>
        <InstructorName instructor={instructor} />
      </ItemTitle>
      <p className="small">
        {nextOpenSlot ? (
          <Trans>
            いちばん早い空き <ShortTime start={nextOpenSlot.start} />
          </Trans>
        ) : (
          <span className="soft">
            <Trans>いまは空きがありません</Trans>
          </span>
        )}
      </p>
      <p>
        <Expertise tags={expertise} />
      </p>
      <Html className="small prose" html={biographyHtml} />
    </Item>
  )
}

export function Expertise({ tags }: { tags: readonly { id: string; name: string }[] }) {
  const { locale } = useReader()
  if (tags.length === 0) return null
  return (
    <span className="small soft">
      {tags.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && (locale === 'ja' ? '、' : ', ')}
          <span className="nb">{name}</span>
        </span>
      ))}
    </span>
  )
}
