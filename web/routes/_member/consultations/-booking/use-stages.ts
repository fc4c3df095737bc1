import { useEffect, useRef } from 'react'

/** Asks again when time alone may have changed the answer (`stageOf`). */
export function useStages(stage: string, reload: () => void): void {
  const last = useRef(stage)
  useEffect(() => {
    if (last.current === stage) return
    last.current = stage
    reload()
  })
}
