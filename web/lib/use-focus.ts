import { type RefObject, useEffect, useRef } from 'react'

/** For what takes the place of the part that had the focus: it has it from when it appears. */
export function useFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => ref.current?.focus(), [])
  return ref
}
