import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useClient } from 'urql'
import { ApiError } from '../lib/api-error.ts'
import { graphql } from '../lib/graphql.ts'
import { useSend } from '../lib/use-send.ts'
import { Banner } from './banner.tsx'
import { Button, ButtonAnchor } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { Confirm } from './dialog.tsx'
import { Section } from './section.tsx'
import { useToast } from './toast.tsx'

const Feed = graphql(`
  query CalendarFeed {
    viewer {
      calendarFeedUrl
    }
  }
`)

const Rotate = graphql(`
  mutation RotateCalendarFeed {
    rotateCalendarFeed {
      calendarFeedUrl
    }
  }
`)

/** The address for calendar apps. Whoever has it can read the calendar, so it is asked for only when it is wanted. */
export function CalendarFeed() {
  const client = useClient()
  const [url, setUrl] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<string>()

  async function show() {
    setAsking(true)
    setFault(undefined)
    const { data, error } = await client.query(Feed, {}, { requestPolicy: 'network-only' }).toPromise()
    setAsking(false)
    if (data?.viewer) setUrl(data.viewer.calendarFeedUrl)
    else if (error) setFault(new ApiError(error).message)
  }

  return (
    <Section title={<Trans>カレンダーの購読</Trans>}>
      <p className="small soft">
        <Trans>
          お使いのカレンダー（Google、Outlook、iPhoneなど）でURLを購読すると、予約や日時の変更が自動で載ります。相談の内容は載りません。
        </Trans>
      </p>
      {fault && (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      )}
      {url ? (
        <FeedAddress url={url} onRotated={setUrl} />
      ) : (
        <p className="below">
          <Button icon="cal" onClick={show} sending={asking}>
            <Trans>購読用のURLを表示する</Trans>
          </Button>
        </p>
      )}
    </Section>
  )
}

function FeedAddress({ url, onRotated }: { url: string; onRotated(url: string): void }) {
  const { t } = useLingui()
  const toast = useToast()
  const { send, sending } = useSend(Rotate)
  const [asked, setAsked] = useState(false)
  const [fault, setFault] = useState<string>()

  async function rotate() {
    const { data, error } = await send({})
    if (error) return setFault(error.message)
    setAsked(false)
    onRotated(data.rotateCalendarFeed.calendarFeedUrl)
    toast(t`新しいURLに変えました`)
  }

  return (
    <div className="stack below">
      <input
        className="input"
        readOnly
        value={url}
        aria-label={t`購読用のURL`}
        onFocus={(event) => event.target.select()}
      />
      <p className="row">
        <CopyButton text={url} label={t`URLをコピー`} />
        <ButtonAnchor small href={url.replace(/^https?:/, 'webcal:')}>
          <Trans>カレンダーアプリで開く</Trans>
        </ButtonAnchor>
      </p>
      <p className="small soft">
        <Trans>このURLを知っている人は、あなたの予定を見られます。人に渡さないでください。</Trans>
      </p>
      <p>
        <Button
          kind="quiet"
          onClick={() => {
            setFault(undefined)
            setAsked(true)
          }}
        >
          <Trans>URLを新しくする</Trans>
        </Button>
      </p>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={<Trans>購読用のURLを新しくしますか</Trans>}
        keep={<Trans>そのままにする</Trans>}
        confirm={<Trans>新しくする</Trans>}
        onConfirm={rotate}
        sending={sending}
        error={fault}
        destructive
      >
        <p>
          <Trans>
            いまのURLは使えなくなり、登録済みのカレンダーは更新されなくなります。新しいURLで、登録し直してください。
          </Trans>
        </p>
      </Confirm>
    </div>
  )
}
