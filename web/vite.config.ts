import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devDocument } from './vite/dev-document.ts'
import { graphqlDocuments } from './vite/graphql-documents.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Where `npm run dev` serves the API; only the development server reads it. */
const api = process.env.TSUDOI_DEV_API ?? 'http://localhost:3000'

/** Browsers of the last years and older phones: iOS 16 (no light-dark()), Chrome and Edge 111, Firefox 115. */
const browsers = ['safari16', 'ios16', 'chrome111', 'edge111', 'firefox115']

export default defineConfig(({ command, isSsrBuild }) => ({
  root,
  publicDir: 'web/public',
  appType: 'custom',
  plugins: [
    graphqlDocuments(root),
    tanstackRouter({
      target: 'react',
      routesDirectory: 'web/routes',
      generatedRouteTree: 'web/routeTree.gen.ts',
      autoCodeSplitting: true,
      // A page's question to the API comes with the page: only what the address needs is loaded at once.
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component', 'errorComponent', 'notFoundComponent', 'pendingComponent']],
      },
      quoteStyle: 'single',
      semicolons: false,
      disableLogging: true,
      addExtensions: true,
    }),
    lingui({ macroTransform: true, failOnMissing: true, failOnCompileError: true }),
    react(),
    devDocument({ api }),
  ],
  css: { transformer: 'lightningcss' },
  build: isSsrBuild
    ? {
        outDir: 'dist/web/server',
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node22',
        minify: false,
        rolldownOptions: { input: 'web/entry-server.tsx' },
      }
    : {
        outDir: 'dist/web/client',
        emptyOutDir: true,
        manifest: true,
        target: browsers,
        cssTarget: browsers,
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        // The document names what its page needs (web/lib/manifest.ts); a list of the rest in every chunk would cost more than it saves.
        modulePreload: false,
        rolldownOptions: {
          input: 'web/entry-client.tsx',
          output: {
            codeSplitting: {
              groups: [
                // What every page needs changes seldom and is fetched once; what only some pages need stays with them.
                {
                  name: 'vendor',
                  test: /node_modules\/(react|react-dom|scheduler|@tanstack|@?urql|wonka|@0no-co|@lingui|use-sync-external-store)\//,
                  priority: 2,
                },
                // What is known of a page before it is opened: its address, title and who may see it.
                { name: 'addresses', test: /\/web\/routes\/(?!.*(?:tsr-split|\/-)).+\.tsx/, priority: 0 },
                // Pages that are only read need no forms.
                {
                  name: 'forms',
                  test: /\/web\/(ui\/(field|text-input|text-area|code-field|counter|checkbox|choice|select|dialog|form-fault|copy-button)|lib\/(use-form|half-width|ime))\.tsx?$/,
                  minShareCount: 2,
                  includeDependenciesRecursively: false,
                  priority: 2,
                },
                {
                  name: 'kit',
                  test: /\/web\/(ui|lib)\/[^/]+$|\/web\/routes\/.*tsr-shared/,
                  minShareCount: 4,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
  // React for development takes a stack trace of each element: five times the time of a page. It is chosen here, not by the environment of
  // whoever starts the server.
  define: isSsrBuild && command === 'build' ? { 'process.env.NODE_ENV': JSON.stringify('production') } : {},
  // The server's bundle brings everything along, so that production installs nothing of the web client.
  ssr: { noExternal: command === 'build' || undefined },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/calendar', '/join', '/files', '/receipts', '/dev', '/webhooks'].map((path) => [
        path,
        { target: api, ws: path === '/graphql', rewriteWsOrigin: true },
      ]),
    ),
  },
}))
