import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql'

/** Only objects; what is in one is judged by the operation that it goes to. */
const read = (value: unknown): object => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new GraphQLError('JSON is malformed.', { extensions: { code: 'BAD_USER_INPUT' } })
}

export const json = new GraphQLScalarType<object, object>({
  name: 'JSON',
  description: "A JSON object, as the browser's WebAuthn functions take and give it.",
  parseValue: read,
  parseLiteral: (node, variables) => read(valueFromASTUntyped(node, variables)),
  serialize: read,
})
