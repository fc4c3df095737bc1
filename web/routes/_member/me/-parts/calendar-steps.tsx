import { Trans } from '@lingui/react/macro'
import { Section } from '../../../../ui/section.tsx'

/** How the usual calendars subscribe to an address, in the words of their menus. */
export function CalendarSteps() {
  return (
    <Section title={<Trans>登録のしかた</Trans>}>
      <details>
        <summary>
          <Trans>Googleカレンダー</Trans>
        </summary>
        <ol className="prose">
          <li>
            <Trans>
              パソコンのブラウザーで、Googleカレンダーを開きます（スマートフォンのアプリからは登録できません）。
            </Trans>
          </li>
          <li>
            <Trans>左の「他のカレンダー」の「＋」から「URLで追加」を選びます。</Trans>
          </li>
          <li>
            <Trans>上のURLを貼り付けて、「カレンダーを追加」を押します。</Trans>
          </li>
        </ol>
        <p className="small soft">
          <Trans>Googleの更新には、数時間から1日かかることがあります。急ぎの変更は、メールでもお知らせします。</Trans>
        </p>
      </details>
      <details>
        <summary>
          <Trans>iPhone・iPad・Mac</Trans>
        </summary>
        <ol className="prose">
          <li>
            <Trans>上の「カレンダーアプリで開く」を押します。</Trans>
          </li>
          <li>
            <Trans>確認の画面で「照会」（または「登録」）を選びます。</Trans>
          </li>
        </ol>
      </details>
      <details>
        <summary>
          <Trans>Outlook</Trans>
        </summary>
        <ol className="prose">
          <li>
            <Trans>Outlookの予定表で「予定表を追加」を選びます。</Trans>
          </li>
          <li>
            <Trans>「Webから定期受信」に、上のURLを貼り付けます。</Trans>
          </li>
          <li>
            <Trans>名前を付けて、「インポート」を押します。</Trans>
          </li>
        </ol>
        <p className="small soft">
          <Trans>会社のOutlookで登録できないときは、社内のIT担当の方にお尋ねください。</Trans>
        </p>
      </details>
    </Section>
  )
}
