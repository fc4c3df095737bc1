import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

export type Root = 'query' | 'mutation' | 'subscription'

const SCALARS: Record<string, unknown> = {
  String: 'ご確認のための文章です',
  Int: 1,
  Boolean: true,
  URL: 'https://calendar.example.jp/basic.ics',
  TimeZone: 'Asia/Tokyo',
  LocalDate: '2099-06-19',
  LocalTime: '13:00',
  JSON: {},
}

/** Things that are only named besides what is asked about; each is asked about by a field of its own. */
const BESIDES = /^(reschedulingConsultationId|onBehalfOfPersonId|relatedQuestionId)$/

/** A document that asks for one root field with its required arguments, every ID of which is `id`. */
export function documentFor(root: Root, field: GraphQLField<unknown, unknown>, id: string, given: object = {}) {
  const args = field.args.filter(
    (argument) => isNonNullType(argument.type) || argument.name in given || takesId(argument),
  )
  const variables = Object.fromEntries(args.map((argument) => [argument.name, value(argument.type, id, argument.name)]))
  for (const [name, part] of Object.entries(given))
    variables[name] = isPlain(part) && isPlain(variables[name]) ? { ...(variables[name] as object), ...part } : part
  const declared = args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ')
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const query = `${root} ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''}${selection(field)} }`
  return { query, variables }
}

/** Whether an answer may differ between another's id and one that does not exist. */
export const takesId = (argument: GraphQLArgument): boolean => {
  const type = getNamedType(argument.type)
  return (
    type.name === 'ID' ||
    (isInputObjectType(type) && Object.values(type.getFields()).some((field) => getNamedType(field.type).name === 'ID'))
  )
}

const isPlain = (part: unknown): boolean => typeof part === 'object' && part !== null && !Array.isArray(part)

function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type)
  if (isUnionType(type)) {
    const faults = type.getTypes().some(({ name }) => name === 'InvalidInput')
      ? ' ... on InvalidInput { fields { code } }'
      : ''
    return ` { __typename ... on UserError { code }${faults} }`
  }
  if (isObjectType(type)) return ' { __typename }'
  return ''
}

function value(type: GraphQLInputType, id: string, name: string): unknown {
  if (isNonNullType(type)) return value(type.ofType, id, name)
  if (isListType(type)) return name === 'ids' || name.endsWith('Ids') ? [value(type.ofType, id, name)] : []
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[0]!.name
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields())
    const isId = ({ type }: { type: GraphQLInputType }) => getNamedType(type).name === 'ID'
    // Where an id is required, that is what is asked about.
    const chosen = fields.some((field) => isId(field) && isNonNullType(field.type))
      ? fields.filter((field) => isNonNullType(field.type))
      : fields.filter((field) => isNonNullType(field.type) || (isId(field) && !BESIDES.test(field.name)))
    return Object.fromEntries(chosen.map((field) => [field.name, value(field.type, id, field.name)]))
  }
  if (named.name === 'ID') return id
  if (named.name === 'DateTime') return name === 'to' ? '2099-06-20T04:00:00.000Z' : '2099-06-19T04:00:00.000Z'
  return SCALARS[named.name]
}
