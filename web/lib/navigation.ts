import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import type { Role } from '../generated/graphql.ts'
import type { IconName } from '../ui/icon.tsx'

export type Destination = {
  to: LinkProps['to']
  label: MessageDescriptor
  icon: IconName
  /** Who sees it; left out = everybody who has signed in. */
  roles?: readonly Role[]
}

/** The navigation, in its order, for the tab bar and the rail: one line a destination. */
export const destinations: readonly Destination[] = [
  { to: '/home', label: msg`ホーム`, icon: 'home' },
  { to: '/consultations', label: msg`相談`, icon: 'talk', roles: ['GRADUATE'] },
  { to: '/teach', label: msg`講師のページ`, icon: 'teach', roles: ['INSTRUCTOR'] },
  { to: '/me', label: msg`マイページ`, icon: 'me' },
]

export const destinationsFor = (roles: readonly Role[]) =>
  destinations.filter((destination) => !destination.roles || destination.roles.some((role) => roles.includes(role)))
