import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export function List({ children }: { children: ReactNode }) {
  return <ul className="list">{children}</ul>
}

type ItemProps = {
  /** A diary's day or a seal before the text. */
  lead?: ReactNode
  leadKind?: 'day' | 'seal'
  /** Buttons; at the right on wide screens. */
  actions?: ReactNode
  current?: boolean
  children: ReactNode
}

export function Item({ lead, leadKind = 'day', actions, current, children }: ItemProps) {
  const kind = lead !== undefined && (leadKind === 'day' ? 'item--lead' : 'item--seal')
  return (
    <li className={classNames('item', kind, actions !== undefined && 'item--act')} aria-current={current || undefined}>
      {lead}
      <div className="item__body">{children}</div>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </li>
  )
}

/** A link as its child covers the whole row. */
export function ItemTitle({ children }: { children: ReactNode }) {
  return <h3 className="item__title">{children}</h3>
}
