import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'
import { type Area, areas } from './web/i18n/areas.ts'

/** Proving who one is, which signing in and one's own page both ask for. */
const identity = ['web/ui/identity', 'web/lib/passkey.ts', 'web/ui/resend.tsx', 'web/ui/email-check.ts']

/** The folders and files that only an area's pages use. */
const places: Record<Area, string[]> = {
  welcome: ['web/routes/index.tsx'],
  'sign-in': ['web/routes/sign-in.tsx', 'web/ui/sign-in', ...identity],
  home: ['web/routes/_member/home.tsx', 'web/ui/home'],
  consultations: ['web/routes/_member/consultations'],
  teach: ['web/routes/_member/teach'],
  me: ['web/routes/_member/me', ...identity],
}
const isFile = (place: string): boolean => /\.tsx?$/.test(place)

/** Catalogs of the web client. Japanese is the source; what the server itself says is in server/i18n. */
export default defineConfig({
  sourceLocale: 'ja',
  locales: ['ja', 'en'],
  catalogs: [
    {
      path: '<rootDir>/web/i18n/locales/{locale}/main',
      include: ['<rootDir>/web'],
      exclude: [
        '**/generated/**',
        '**/*.test.ts',
        ...Object.values(places).flatMap((list) =>
          list.map((place) => (isFile(place) ? `**/${place}` : `**/${place}/**`)),
        ),
      ],
    },
    ...areas.map((area) => ({
      path: `<rootDir>/web/i18n/locales/{locale}/${area}`,
      include: places[area].map((place) => `<rootDir>/${place}`),
    })),
  ],
  format: formatter({ lineNumbers: false }),
})
