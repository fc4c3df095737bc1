import { existsSync, renameSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

const printed = 'graphql/generated/schema.graphql'

/**
 * Types of the web client's own operations, and `persisted.json` ({hash: document}), which the Vite plugin of
 * `web/vite/graphql-documents.ts` puts into the pages and which the server can load as its list of known operations.
 */
const config: CodegenConfig = {
  schema: existsSync(printed) ? printed : 'test/contract.graphql',
  documents: ['web/**/*.{ts,tsx}', '!web/generated/**', '!web/**/*.test.ts'],
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  generates: {
    'web/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        // Not 'documentNode': in that mode the preset writes no persisted operations. Nobody imports the nodes anyway.
        documentMode: 'documentNodeImportFragments',
        useTypeImports: true,
        importExtension: '.ts',
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          ID: 'string',
          DateTime: 'string',
          LocalDate: 'string',
          LocalTime: 'string',
          TimeZone: 'string',
          URL: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
  hooks: {
    afterAllFileWrite: (...files: string[]) => {
      for (const file of files) {
        if (file.endsWith('persisted-documents.json')) renameSync(file, 'web/generated/persisted.json')
      }
    },
  },
}

export default config
