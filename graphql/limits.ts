import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** What one request may ask for. A page is at most 100, everything together at most 5,000 fields. */
export const LIMITS = { tokens: 2_000, depth: 10, aliases: 30, page: 100, cost: 5_000 } as const

/** Introspection documents run 15 deep; they are let through where introspection is on at all. */
export const limitRules = ({ introspection }: { introspection: boolean }) => [
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      if (introspection && isIntrospection(operation, context)) return
      if (depthOf(operation.selectionSet, context, new Set()) > LIMITS.depth)
        context.reportError(new GraphQLError(`The operation is deeper than ${LIMITS.depth} levels.`))
    },
    Document(document) {
      let aliases = 0
      const count = (set: SelectionSetNode): void => {
        for (const selection of set.selections) {
          if (selection.kind === Kind.FIELD && selection.alias) aliases++
          if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) count(selection.selectionSet)
        }
      }
      for (const definition of document.definitions)
        if ('selectionSet' in definition && definition.selectionSet) count(definition.selectionSet)
      if (aliases > LIMITS.aliases)
        context.reportError(new GraphQLError(`The document has more than ${LIMITS.aliases} aliases.`))
    },
  }),
]

function isIntrospection(operation: OperationDefinitionNode, context: ValidationContext): boolean {
  return operation.selectionSet.selections.every((selection) =>
    selection.kind === Kind.FIELD
      ? selection.name.value.startsWith('__')
      : selection.kind === Kind.FRAGMENT_SPREAD
        ? (context
            .getFragment(selection.name.value)
            ?.selectionSet.selections.every(
              (inner) => inner.kind === Kind.FIELD && inner.name.value.startsWith('__'),
            ) ?? false)
        : false,
  )
}

function depthOf(set: SelectionSetNode, context: ValidationContext, open: Set<string>): number {
  let deepest = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      deepest = Math.max(deepest, 1 + (selection.selectionSet ? depthOf(selection.selectionSet, context, open) : 0))
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, open))
    } else {
      const name = selection.name.value
      const fragment = context.getFragment(name)
      // A fragment that holds itself is another rule's to refuse; here it only must not run for ever.
      if (fragment && !open.has(name))
        deepest = Math.max(deepest, depthOf(fragment.selectionSet, context, new Set(open).add(name)))
    }
    if (deepest > LIMITS.depth) return deepest
  }
  return deepest
}

export type CostFault = 'PAGE_TOO_LARGE' | 'TOO_COSTLY'

/** Fields times the page sizes around them, with the variables as they came. */
export function costFault(document: DocumentNode, variables: Record<string, unknown>): CostFault | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  let pageTooLarge = false

  const pageOf = (field: FieldNode): number => {
    const first = field.arguments?.find((argument) => argument.name.value === 'first')?.value
    if (!first)
      return field.selectionSet?.selections.some((s) => s.kind === Kind.FIELD && s.name.value === 'edges') ? 20 : 1
    const size =
      first.kind === Kind.INT ? Number(first.value) : first.kind === Kind.VARIABLE ? variables[first.name.value] : 20
    if (typeof size !== 'number') return 20
    if (size > LIMITS.page || size < 0) pageTooLarge = true
    return Math.max(1, size)
  }
  const cost = (set: SelectionSetNode, depth: number): number => {
    let sum = 0
    for (const selection of set.selections) {
      if (sum > LIMITS.cost) break
      if (selection.kind === Kind.FIELD) {
        const page = pageOf(selection)
        sum += 1 + (selection.selectionSet ? page * cost(selection.selectionSet, depth) : 0)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) sum += cost(selection.selectionSet, depth)
      else {
        const fragment = fragments.get(selection.name.value)
        if (fragment && depth < LIMITS.depth * 2) sum += cost(fragment.selectionSet, depth + 1)
      }
    }
    return sum
  }
  let total = 0
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) total += cost(definition.selectionSet, 0)
  return pageTooLarge ? 'PAGE_TOO_LARGE' : total > LIMITS.cost ? 'TOO_COSTLY' : null
}
