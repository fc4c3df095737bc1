import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type Props = {
  tone?: 'plain' | 'good' | 'wait' | 'late'
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** status: it appeared by itself. alert: it must be heard at once. */
  role?: 'status' | 'alert'
}

const icons: Record<NonNullable<Props['tone']>, IconName> = {
  plain: 'alert',
  good: 'check',
  wait: 'clock',
  late: 'alert',
}

export function Banner({ tone = 'plain', title, children, actions, role }: Props) {
  return (
    <div className={classNames('banner', tone !== 'plain' && `banner--${tone}`)} role={role}>
      <Icon name={icons[tone]} />
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children && <div className={title ? 'small' : undefined}>{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
