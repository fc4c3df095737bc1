import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ConsultationKind } from '../../../../generated/graphql.ts'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { UnwatchSlots, WatchSlots } from './book-query.ts'

type Props = {
  /** Null = any. */
  instructorId: string | null
  kind: ConsultationKind
  watching: boolean
  onChanged(): void
}

/** 「空きが出たら知らせる」: one mail when an earlier time opens than all that are open now. */
export function WatchButton({ instructorId, kind, watching, onChanged }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const watch = useSend(WatchSlots)
  const unwatch = useSend(UnwatchSlots)
  const [fault, setFault] = useState<string>()
  const variables = { instructorId, kind }

  async function begin() {
    setFault(undefined)
    const { data, error } = await watch.send(variables)
    const refused = error?.message ?? (data && 'message' in data.watchSlots ? data.watchSlots.message : undefined)
    if (refused) return setFault(refused)
    toast(t`空きが出たら、メールでお知らせします`)
    onChanged()
  }

  async function end() {
    setFault(undefined)
    const { data, error } = await unwatch.send(variables)
    const refused = error?.message ?? (data && 'message' in data.unwatchSlots ? data.unwatchSlots.message : undefined)
    if (refused) return setFault(refused)
    toast(t`お知らせをやめました`)
    onChanged()
  }

  return (
    <div>
      <p>
        {watching ? (
          <Button kind="quiet" icon="x" sending={unwatch.sending} onClick={end}>
            <Trans>お知らせをやめる</Trans>
          </Button>
        ) : (
          <Button kind="quiet" icon="bell" sending={watch.sending} onClick={begin}>
            <Trans>空きが出たら知らせる</Trans>
          </Button>
        )}
      </p>
      <p className="small soft">
        {watching ? (
          <Trans>いまより早い空きが出たら、メールで一度お知らせします。</Trans>
        ) : (
          <Trans>いまより早い日時が空いたときに、メールで一度だけお知らせします。</Trans>
        )}
      </p>
      {fault && (
        <Banner tone="late" role="alert" title={<Trans>設定できませんでした</Trans>}>
          {fault}
        </Banner>
      )}
    </div>
  )
}
