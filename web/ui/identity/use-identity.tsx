import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Sent } from '../../lib/use-send.ts'
import { type Proof, refusedFor } from './proof.ts'

const IdentityDialog = lazy(() => import('./dialog.tsx').then((module) => ({ default: module.IdentityDialog })))

type Question = { proof: Proof; answer(proven: boolean): void }

/**
 * For what the API does only once it is sure who is there. `prove` sends; where the answer is that a proof is needed,
 * it opens a dialog for it and then sends again by itself. Null when the person would rather not. Show `dialog` once.
 */
export function useIdentity(): {
  prove<Data extends object>(send: () => Promise<Sent<Data>>): Promise<Sent<Data> | null>
  ask(proof: Proof): Promise<boolean>
  dialog: ReactNode
} {
  const [question, setQuestion] = useState<Question | null>(null)

  const ask = (proof: Proof) =>
    new Promise<boolean>((resolve) => {
      setQuestion({
        proof,
        answer(proven) {
          setQuestion(null)
          resolve(proven)
        },
      })
    })

  async function prove<Data extends object>(send: () => Promise<Sent<Data>>): Promise<Sent<Data> | null> {
    for (;;) {
      const sent = await send()
      const proof = sent.data && refusedFor(sent.data)
      if (!proof) return sent
      if (!(await ask(proof))) return null
    }
  }

  const dialog = question && (
    <Suspense fallback={null}>
      <IdentityDialog
        key={question.proof}
        proof={question.proof}
        onProven={() => question.answer(true)}
        onClose={() => question.answer(false)}
      />
    </Suspense>
  )
  return { prove, ask, dialog }
}
