import { useLingui } from '@lingui/react/macro'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ApiError } from './api-error.ts'
import { type FieldFault, faultsByField } from './form-errors.ts'
import { isConverting } from './ime.ts'

type Values = Record<string, string | boolean>
type Faults<V> = { fields: Partial<Record<keyof V & string, string>>; form?: string }

type Options<V extends Values> = {
  /** Names what was typed in this browser tab's storage; null keeps nothing (codes, secrets). */
  key: string | null
  initial: V
  /** The first look, before anything is sent: messages by field, in the reader's language. */
  check?(values: V): Partial<Record<keyof V & string, string | false | undefined>>
  /** Sends. Throwing is for faults of ours; refusals come back through `fail`. */
  send(values: V): Promise<void>
}

/** The failures that a mutation may answer with, as the API's unions have them. */
export type Refusal = { message: string; fields?: readonly FieldFault[] }

/**
 * A form that keeps what was typed (offline, reload, the end of a session) until it was accepted, says what is to be
 * mended at the field and goes there, and never takes the Enter that ends a conversion for a wish to send.
 */
export function useForm<V extends Values>({ key, initial, check, send }: Options<V>) {
  const { t } = useLingui()
  const ref = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(initial)
  const [faults, setFaults] = useState<Faults<V>>({ fields: {} })
  const [sending, setSending] = useState(false)
  const [tries, setTries] = useState(0)
  const storageKey = key === null ? null : `form:${key}`

  // After hydration, so that the first picture equals the server's.
  useEffect(() => {
    const kept = storageKey && read(storageKey)
    if (kept) setValues((now) => ({ ...now, ...onlyKnown(kept, now) }))
  }, [storageKey])

  useEffect(() => {
    if (tries === 0) return
    // `data-invalid`: what is wrong with a part that is no field of its own, such as a choice of times.
    const first = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')
    const target = first ?? ref.current?.querySelector<HTMLElement>('[data-form-fault]')
    target?.focus()
  }, [tries])

  function set<K extends keyof V & string>(name: K, value: V[K]) {
    setValues((now) => {
      const next = { ...now, [name]: value }
      if (storageKey) write(storageKey, next)
      return next
    })
    setFaults((now) => ({ ...now, fields: { ...now.fields, [name]: undefined } }))
  }

  function point(next: Faults<V>) {
    setFaults(next)
    setTries((count) => count + 1)
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (sending) return
    const found = Object.entries(check?.(values) ?? {}).filter(([, message]) => message)
    if (found.length > 0) return point({ fields: Object.fromEntries(found) as Faults<V>['fields'] })
    setFaults({ fields: {} })
    setSending(true)
    try {
      await send(values)
    } finally {
      setSending(false)
    }
  }

  return {
    values,
    set,
    sending,
    /** Message for the form as a whole; shown by FormFault. */
    fault: faults.form,
    submit,
    /** For <form {...form.props}>. */
    props: {
      ref,
      noValidate: true,
      onSubmit: submit,
      onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Enter' && isConverting(event.nativeEvent)) event.preventDefault()
      },
    },
    /** For a field of text: value, onChange, error, name. */
    text<K extends TextNames<V>>(name: K) {
      return {
        name,
        value: String(values[name]),
        onChange: (value: string) => set(name, value as V[K]),
        error: faults.fields[name],
      }
    },
    /** For a checkbox. */
    tick<K extends TickNames<V>>(name: K) {
      return {
        name,
        checked: values[name] === true,
        onChange: (value: boolean) => set(name, value as V[K]),
        error: faults.fields[name],
      }
    },
    /** An InvalidInput, Refused or SlotTaken of the API: to the fields where it names them, else above the form. */
    fail(refusal: Refusal) {
      const { fields, rest } = faultsByField(refusal.fields ?? [], Object.keys(initial))
      const form = rest.length > 0 ? rest.join(' ') : Object.keys(fields).length === 0 ? refusal.message : undefined
      point({ fields: fields as Faults<V>['fields'], form })
    },
    /** A failure on the way; what was typed stays. */
    failed(error: ApiError) {
      const form = {
        OFFLINE: t`送れませんでした。通信の状態をお確かめのうえ、もう一度お試しください。書いた内容はこの端末に残っています。`,
        UNAUTHENTICATED: t`ログインの期限が切れています。もう一度ログインしてください。書いた内容はこの端末に残っています。`,
        RATE_LIMITED: t`短いあいだに多くの操作がありました。少し待って、もう一度お試しください。`,
      }
      point({ fields: {}, form: error.code in form ? form[error.code as keyof typeof form] : error.message })
    },
    /** Accepted: nothing is kept any more. */
    forget() {
      if (storageKey) sessionStorage.removeItem(storageKey)
    },
  }
}

type TextNames<V> = { [K in keyof V & string]: V[K] extends string ? K : never }[keyof V & string]
type TickNames<V> = { [K in keyof V & string]: V[K] extends boolean ? K : never }[keyof V & string]

function read(key: string): Record<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...kept } : null
  } catch {
    return null
  }
}

function write(key: string, values: Values) {
  try {
    sessionStorage.setItem(key, JSON.stringify(values))
  } catch {
    // Storage is full or forbidden: the form works, it only keeps nothing.
  }
}

/** Of what was kept by an earlier version of the form, only what it still asks for. */
function onlyKnown<V extends Values>(kept: Record<string, unknown>, now: V): Partial<V> {
  return Object.fromEntries(
    Object.entries(kept).filter(([name, value]) => name in now && typeof value === typeof now[name]),
  ) as Partial<V>
}
