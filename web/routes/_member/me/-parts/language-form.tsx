import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Locale } from '../../../../generated/graphql.ts'
import { useClock } from '../../../../lib/clock.ts'
import { rememberChoice } from '../../../../lib/cookies.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { preferenceCookies } from '../../../../lib/render-contract.ts'
import { momentText } from '../../../../lib/time.ts'
import { useForm } from '../../../../lib/use-form.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Button } from '../../../../ui/button.tsx'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { Select } from '../../../../ui/select.tsx'
import { byRegion, deviceZone, placeOf, zonesOfBrowser } from './zones.ts'

const SaveLocale = graphql(`
  mutation SaveLocale($locale: Locale!, $timeZone: TimeZone!) {
    setLocale(locale: $locale, timeZone: $timeZone) {
      __typename
      ... on Viewer {
        locale
      }
      ... on UserError {
        message
      }
    }
  }
`)

type Props = { locale: Locale; timeZone: string }

export function LanguageForm({ locale, timeZone }: Props) {
  const reader = useReader()
  const now = new Date(useClock(reader.clock)).toISOString()
  // What the browser knows comes after the first picture, which the server has made without it.
  const [known, setKnown] = useState<readonly string[]>([timeZone])
  const [here, setHere] = useState<string>()
  useEffect(() => {
    setKnown([...new Set([timeZone, ...zonesOfBrowser()])])
    setHere(deviceZone())
  }, [timeZone])

  const { send } = useSend(SaveLocale)
  const form = useForm({
    key: null,
    initial: { locale: locale as string, timeZone },
    async send(values): Promise<void> {
      const language: Locale = values.locale === 'EN' ? 'EN' : 'JA'
      const { data, error } = await send({ locale: language, timeZone: values.timeZone })
      if (error) return form.failed(error)
      const { setLocale: result } = data
      if (result.__typename !== 'Viewer') return form.fail(result)
      rememberChoice(preferenceCookies.locale, language === 'EN' ? 'en' : 'ja')
      location.assign('/me/language?saved=true')
    },
  })
  const chosen = form.values.timeZone

  return (
    <form {...form.props}>
      <FormFault fault={form.fault} />
      <Select {...form.text('locale')} label={<Trans>言語</Trans>} required>
        <option value="JA" lang="ja">
          日本語
        </option>
        <option value="EN" lang="en">
          English
        </option>
      </Select>
      <Select
        {...form.text('timeZone')}
        label={<Trans>お住まいの地域の時刻</Trans>}
        help={<Trans>予約の時刻が日本と違うときは、両方を表示します。</Trans>}
        required
      >
        {byRegion(known).map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {placeOf(zone)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <p className="small soft below">
        <Trans>この地域のいまの時刻：{momentText(now, undefined, chosen, reader.locale, 'short')}</Trans>
      </p>
      {here !== undefined && here !== chosen && (
        <p>
          <Button kind="quiet" small onClick={() => form.set('timeZone', here)}>
            <Trans>この端末の時刻（{placeOf(here)}）に合わせる</Trans>
          </Button>
        </p>
      )}
      <p className="finish">
        <Button type="submit" kind="primary" sending={form.sending}>
          <Trans>保存する</Trans>
        </Button>
      </p>
    </form>
  )
}
