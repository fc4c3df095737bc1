import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../../../ui/icon.tsx'
import { PageHead } from '../../../../ui/section.tsx'
import './me.css'

type Props = {
  title: ReactNode
  /** What it is about, in one sentence. */
  about?: ReactNode
  children: ReactNode
}

/** A page below マイページ, as wide as its fields are read best. */
export function MyPage({ title, about, children }: Props) {
  return (
    <>
      <p>
        <Link className="crumb" to="/me">
          <Icon name="back" />
          <Trans>マイページ</Trans>
        </Link>
      </p>
      <PageHead title={title}>{about}</PageHead>
      <div className="mypage">{children}</div>
    </>
  )
}
