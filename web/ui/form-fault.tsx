import { Trans } from '@lingui/react/macro'
import { Banner } from './banner.tsx'

/** What is wrong with the form as a whole; takes the focus when it appears (lib/use-form.ts). */
export function FormFault({ fault }: { fault?: string }) {
  return (
    <div data-form-fault tabIndex={-1}>
      {fault && (
        <Banner tone="late" role="alert" title={<Trans>送れませんでした</Trans>}>
          {fault}
        </Banner>
      )}
    </div>
  )
}
