import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** Root fields that a visitor may use who has not signed in; all others answer UNAUTHENTICATED before any look at the input. */
const OPEN_TO_ALL = new Set([
  '__typename',
  '__schema',
  '__type',
  'viewer',
  'association',
  'cohorts',
  'cohort',
  'requestSignIn',
  'completeSignIn',
  'signOut',
  'passkeySignInOptions',
  'completePasskeySignIn',
])

/** Whether a document asks for anything that needs a signed-in person. */
export function asksForSignIn(document: DocumentNode | undefined): boolean {
  if (!document) return false
  const inFragment = (name: string): SelectionSetNode | undefined => {
    const found = document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === name)
    return found && 'selectionSet' in found ? found.selectionSet : undefined
  }
  const asks = (set: SelectionSetNode, depth: number): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return !OPEN_TO_ALL.has(selection.name.value)
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : inFragment(selection.name.value)
      return inner !== undefined && depth < 10 && asks(inner, depth + 1)
    })
  return document.definitions.some((d) => d.kind === Kind.OPERATION_DEFINITION && asks(d.selectionSet, 0))
}
