import { Trans } from '@lingui/react/macro'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** primary: one a view. danger: outlined where it starts; destroy: filled, in the dialog alone. */
export type ButtonLook = {
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'destroy'
  small?: boolean
  wide?: boolean
  icon?: IconName
}

const classOf = ({ kind = 'secondary', small, wide }: ButtonLook, more?: string) =>
  classNames(
    'btn',
    kind === 'destroy' ? 'btn--primary btn--destroy' : `btn--${kind}`,
    small && 'btn--small',
    wide && 'btn--wide',
    more,
  )

type ButtonProps = ButtonLook &
  ComponentPropsWithRef<'button'> & {
    /** Being sent: says so and takes no second press, but keeps the focus, which a disabled button would lose. */
    sending?: boolean
  }

export function Button({ kind, small, wide, icon, sending, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ kind, small, wide }, className)}
      aria-disabled={sending || undefined}
      aria-busy={sending || undefined}
      onClick={sending ? (event) => event.preventDefault() : onClick}
    >
      {icon && !sending && <Icon name={icon} />}
      {sending ? <Trans>送っています…</Trans> : children}
    </button>
  )
}

type LinkProps = ButtonLook & ComponentPropsWithRef<'a'>

/** Looks like a button, goes to an address outside the routes: payment, files, calendar. */
export function ButtonAnchor({ kind, small, wide, icon, className, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={classOf({ kind, small, wide }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** Looks like a button, goes to a page of ours. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor)
