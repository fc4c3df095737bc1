import { useEffect, useRef, useState } from 'react'
import type { Availability } from './query.ts'
import { changesBetween, isSame, mergedWith, type Saved, type Settings, savedOf, type Unit } from './settings.ts'

/** `base` = what was saved when the changes began. */
type State = { base: Saved; draft: Settings }

export type Draft = ReturnType<typeof useDraft>

/**
 * The settings as they are being edited. Kept in this tab until they are saved; follows what is saved elsewhere as long
 * as nothing was changed here, and else keeps both (`theirs`) until the reader says what is to become of them.
 */
export function useDraft(id: string, availability: Availability) {
  const saved = savedOf(availability)
  const [state, setState] = useState<State>({ base: saved, draft: saved.settings })
  const key = `form:availability:${id}`

  // After hydration, so that the first picture equals the server's.
  useEffect(() => {
    const kept = read(key)
    if (kept) setState(kept)
  }, [key])

  const changes = changesBetween(state.base.settings, state.draft)
  const isDirty = changes.length > 0
  const isNewer = saved.version > state.base.version
  if (isNewer && !isDirty) setState({ base: saved, draft: saved.settings })
  // Only something else of his was saved: an exception, a calendar.
  else if (isNewer && isSame(saved.settings, state.base.settings)) setState({ ...state, base: saved })
  const theirs = isNewer && isDirty && !isSame(saved.settings, state.base.settings) ? saved : null

  // Taken away only by whoever had put it there: at first it has not been read yet.
  const wasDirty = useRef(false)
  useEffect(() => {
    if (isDirty) write(key, state)
    else if (wasDirty.current) sessionStorage.removeItem(key)
    wasDirty.current = isDirty
  }, [key, isDirty, state])

  return {
    settings: state.draft,
    version: state.base.version,
    changes,
    isDirty,
    /** Saved elsewhere since the changes began; null = nothing. */
    theirs: theirs && {
      settings: theirs.settings,
      changed: changesBetween(state.base.settings, theirs.settings),
      clashes: clashes(state, theirs.settings),
    },
    edit: (change: (settings: Settings) => Settings) => setState((now) => ({ ...now, draft: change(now.draft) })),
    reset: () => setState(({ base }) => ({ base: isNewer ? saved : base, draft: (isNewer ? saved : base).settings })),
    /** Nothing of it is kept when the page is left. */
    forget: () => sessionStorage.removeItem(key),
    /** Own changes over theirs. */
    merge: () =>
      setState(({ base, draft }) => ({ base: saved, draft: mergedWith(base.settings, draft, saved.settings) })),
    accepted: (now: Availability) => {
      const next = savedOf(now)
      setState({ base: next, draft: next.settings })
    },
  }
}

/** What both have changed, each in a way of his own. */
function clashes({ base, draft }: State, theirs: Settings): Unit[] {
  const own = new Set(changesBetween(base.settings, draft))
  const different = new Set(changesBetween(draft, theirs))
  return changesBetween(base.settings, theirs).filter((unit) => own.has(unit) && different.has(unit))
}

function read(key: string): State | null {
  try {
    const kept: State | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return kept && Array.isArray(kept.draft?.weekly) && Array.isArray(kept.base?.settings?.weekly) ? kept : null
  } catch {
    return null
  }
}

function write(key: string, state: State) {
  try {
    sessionStorage.setItem(key, JSON.stringify(state))
  } catch {
    // Storage is full or forbidden: the page works, it only keeps nothing.
  }
}
