import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'
import { areas } from './web/i18n/areas.ts'

const folderOf = (area: string) => `<rootDir>/web/routes/_member/${area}`

/** Catalogs of the web client. Japanese is the source; what the server itself says is in server/i18n. */
export default defineConfig({
  sourceLocale: 'ja',
  locales: ['ja', 'en'],
  catalogs: [
    {
      path: '<rootDir>/web/i18n/locales/{locale}/main',
      include: ['<rootDir>/web'],
      exclude: ['**/generated/**', '**/*.test.ts', ...areas.map((area) => `**/routes/_member/${area}/**`)],
    },
    ...areas.map((area) => ({ path: `<rootDir>/web/i18n/locales/{locale}/${area}`, include: [folderOf(area)] })),
  ],
  format: formatter({ lineNumbers: false }),
})
