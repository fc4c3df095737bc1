/** What happens to the page as a whole, told to the notices of the shell. */
export type Signal = 'session-ended' | 'new-version' | 'live-again'

const target = new EventTarget()

export function tell(signal: Signal): void {
  target.dispatchEvent(new Event(signal))
}

export function listen(signal: Signal, listener: () => void): () => void {
  target.addEventListener(signal, listener)
  return () => target.removeEventListener(signal, listener)
}
