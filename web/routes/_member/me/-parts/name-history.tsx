import { Trans } from '@lingui/react/macro'
import type { FormerNameFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { Section } from '../../../../ui/section.tsx'
import { DateOnly } from '../../../../ui/time.tsx'

graphql(`
  fragment FormerName on NameChange {
    changedAt
    familyName
    givenName
    displayName
  }
`)

export function NameHistory({ history }: { history: readonly FormerNameFragment[] }) {
  if (history.length === 0) return null
  return (
    <Section
      title={<Trans>これまでのお名前</Trans>}
      note={<Trans>あなたと事務局だけが見られます。過去の認定証などとの照合に使います。</Trans>}
    >
      <ul className="list">
        {history.map(({ changedAt, familyName, givenName, displayName }) => (
          <li className="item" key={changedAt}>
            <p>
              {[familyName, givenName].filter(Boolean).join(' ') || displayName}
              {familyName && (
                <span className="small soft">
                  {' '}
                  <Trans>（表示名：{displayName}）</Trans>
                </span>
              )}
            </p>
            <p className="small soft">
              <Trans>
                <DateOnly at={changedAt} />
                まで
              </Trans>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
