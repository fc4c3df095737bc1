import { useSyncExternalStore } from 'react'

/**
 * The platform's time in the browser. The document says what the platform's clock showed (the demo can move it);
 * answers of the API may correct it. It ticks every `step` milliseconds while something on the page shows it.
 */
export type PageClock = { now(): number; set(instant: number): void; subscribe(listener: () => void): () => void }

export function createPageClock(start: number, ticking: boolean): PageClock {
  const step = 15_000
  let offset = ticking ? start - Date.now() : 0
  let shown = start
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined

  function tick() {
    shown = Date.now() + offset
    for (const listener of listeners) listener()
  }

  return {
    now: () => shown,
    set(instant) {
      const next = instant - Date.now()
      // The way here takes a moment; only a real jump is worth a new picture.
      if (Math.abs(next - offset) < 5_000) return
      offset = next
      tick()
    },
    subscribe(listener) {
      listeners.add(listener)
      if (ticking && !timer) timer = setInterval(tick, step)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && timer) {
          clearInterval(timer)
          timer = undefined
        }
      }
    },
  }
}

/** Milliseconds since 1970 by the platform's clock, renewed four times a minute. */
export function useClock(clock: PageClock): number {
  return useSyncExternalStore(clock.subscribe, clock.now, clock.now)
}
