import type { IConfiguration } from 'dependency-cruiser'

/** Who may import whom; each rule with its reason. */
const pure = '^server/features/.+/(model|policy|[^/]+-rules)\\.ts$'
const tests = '(\\.test\\.ts$|/testing/|^test/|^bench/|^scripts/)'
export const importRules: IConfiguration = {
  forbidden: [
    {
      name: 'db-knows-nothing-of-us',
      comment: 'The database layer serves every feature, so it may know none of them.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(server|graphql|jobs|web|test)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'model.ts and policy.ts are functions of values: no database, no Fastify, no clock.',
      severity: 'error',
      from: { path: pure },
      to: {
        path: '^(db/(?!columns)|graphql|jobs|web|server/(adapters|plugins|http|demo))|node_modules/(kysely|pg|fastify|graphql|mercurius)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'features-stand-on-ports',
      comment: 'A feature reaches the outside world through ports only, so that it can be tested and moved.',
      severity: 'error',
      from: { path: '^server/features/', pathNot: tests },
      to: { path: '^(graphql|web|server/(adapters|plugins|http|demo))/|^jobs/(?!enqueue|tasks)' },
    },
    {
      name: 'sql-lives-in-db',
      comment: 'Whoever looks for the SQL finds it in one place.',
      severity: 'error',
      from: { path: '^(server/features|graphql|jobs)/', pathNot: `${tests}|^jobs/enqueue\\.ts$` },
      to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvers-are-thin',
      comment: 'A resolver calls one operation; only loaders read the database themselves.',
      severity: 'error',
      from: { path: '^graphql/', pathNot: 'loaders\\.ts$' },
      to: { path: '^db/queries/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'graphql-does-not-leak',
      comment: 'The API is one way in among others (jobs, HTTP, command line).',
      severity: 'error',
      from: { path: '^(server|jobs|db)/', pathNot: `${tests}|^server/(plugins/graphql|pages)\\.ts$` },
      to: { path: '^graphql/|node_modules/(graphql|mercurius)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'jobs-are-shallow',
      comment: 'A job parses, calls one operation and logs.',
      severity: 'error',
      from: { path: '^jobs/', pathNot: '^jobs/worker\\.ts$' },
      to: { path: '^(graphql|web|server/(adapters|plugins|http|demo))/' },
    },
    {
      name: 'adapters-know-ports-only',
      comment: 'An adapter speaks a vendor’s language and nothing of the business.',
      severity: 'error',
      from: { path: '^server/adapters/', pathNot: tests },
      to: { path: '^(graphql|jobs|web|server/(features|plugins|http|demo))/' },
    },
    {
      name: 'adapters-are-chosen-at-the-top',
      comment: 'Which vendor serves a port is decided once.',
      severity: 'error',
      from: { pathNot: `^server/(main|system|production)\\.ts$|^server/(adapters|demo)/|^jobs/worker\\.ts$|${tests}` },
      to: { path: '^server/adapters/' },
    },
    {
      name: 'demo-stays-outside',
      comment: 'Production code has no branch that knows the stand-ins; main.ts alone loads them, dynamically.',
      severity: 'error',
      from: { pathNot: `^server/demo/|${tests}` },
      to: { path: '^server/demo/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'web-knows-the-schema-only',
      comment: 'The client could be any client.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|db|jobs)/|^graphql/(?!generated)' },
    },
    {
      name: 'no-cycles',
      comment: 'What imports each other in a circle is one thing in two files.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)generated/|routeTree\\.gen|^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
