import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { type Destination, destinationsFor } from '../lib/navigation.ts'
import { useReader } from '../lib/reader.tsx'
import { Brand } from './brand.tsx'
import { ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { RouteChange } from './route-change.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** Being offline, an ended session, a new version: none of it can be said before the page is there. */
const Notices = lazy(async () => ({ default: (await import('./notices.tsx')).Notices }))

/** What stands around every page: for visitors a bar; for people of the association rail or tab bar as well. */
export function Shell({ children }: { children: ReactNode }) {
  const { viewer } = useReader()
  return (
    <>
      <a className="skip" href="#main">
        <Trans>本文へ</Trans>
      </a>
      <RouteChange />
      {viewer ? <MemberShell>{children}</MemberShell> : <PublicShell>{children}</PublicShell>}
    </>
  )
}

function PublicShell({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="topbar">
        <Brand />
        <span className="topbar__end">
          <span className="wide">
            <LanguageSwitch />
          </span>
          <ButtonLink to="/sign-in">
            <Trans>ログイン</Trans>
          </ButtonLink>
        </span>
      </header>
      <Main>{children}</Main>
      <Foot />
    </>
  )
}

function MemberShell({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const { viewer } = useReader()
  const destinations = destinationsFor(viewer?.person.roles ?? [])
  return (
    <div className="shell">
      <header className="topbar">
        <Brand />
      </header>
      <header className="rail">
        <Brand />
        <nav aria-label={t`メニュー`}>
          <NavLinks destinations={destinations} />
        </nav>
      </header>
      <div>
        <Main>{children}</Main>
        <Foot />
      </div>
      <nav className="tabbar" aria-label={t`主なメニュー`}>
        <NavLinks destinations={destinations} />
      </nav>
    </div>
  )
}

function NavLinks({ destinations }: { destinations: readonly Destination[] }) {
  const { i18n } = useLingui()
  return destinations.map(({ to, label, icon }) => (
    <Link key={to} className="nav" to={to} activeProps={{ 'aria-current': 'page' }}>
      <Icon name={icon} />
      {i18n._(label)}
    </Link>
  ))
}

function Main({ children }: { children: ReactNode }) {
  return (
    <main className="main" id="main" tabIndex={-1}>
      <Suspense>
        <Notices />
      </Suspense>
      {children}
    </main>
  )
}

function Foot() {
  const { association } = useReader()
  return (
    <footer className="foot">
      <p>{association.name}</p>
      <p className="row">
        {association.officeEmail && (
          <a className="tag" href={`mailto:${association.officeEmail}`}>
            <Trans>お問い合わせ</Trans> {association.officeEmail}
          </a>
        )}
      </p>
      <p className="row">
        <LanguageSwitch />
        <ThemeSwitch />
      </p>
    </footer>
  )
}
