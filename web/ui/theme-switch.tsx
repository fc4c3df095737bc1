import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { rememberChoice } from '../lib/cookies.ts'
import { type Theme, themeOf } from '../lib/page-data.ts'
import { useReader } from '../lib/reader.tsx'
import { preferenceCookies } from '../lib/render-contract.ts'

/** Light, dark, or as the device has it; kept in this browser. */
export function ThemeSwitch() {
  const { t } = useLingui()
  const { theme } = useReader()
  const [chosen, setChosen] = useState(theme)
  const id = useId()

  function choose(next: Theme) {
    setChosen(next)
    rememberChoice(preferenceCookies.theme, next === 'auto' ? undefined : next)
    if (next === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
  }

  return (
    <span className="theme">
      <label className="hidden" htmlFor={id}>{t`画面の明るさ`}</label>
      <select
        id={id}
        className="select select--bare"
        value={chosen}
        onChange={(event) => choose(themeOf(event.target.value))}
      >
        <option value="auto">{t`端末に合わせる`}</option>
        <option value="light">{t`明るい画面`}</option>
        <option value="dark">{t`暗い画面`}</option>
      </select>
    </span>
  )
}
