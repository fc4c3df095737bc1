import { Trans } from '@lingui/react/macro'

/** 「例示 健さん」, in one piece. */
export function PersonName({ name, strong }: { name: string; strong?: boolean }) {
  const Name = strong ? 'strong' : 'span'
  return (
    <Name className="nb">
      <Trans>{name}さん</Trans>
    </Name>
  )
}
