import t from 'tap'
import { neededFiles, routeChunks, routeIdOf } from './manifest.ts'

const manifest = {
  'web/entry-client.tsx': {
    file: 'assets/entry.js',
    imports: ['_vendor.js'],
    dynamicImports: ['web/routes/index.tsx?tsr-split=component'],
  },
  '_vendor.js': { file: 'assets/vendor.js' },
  'web/routes/index.tsx?tsr-split=component': { file: 'assets/index.js', imports: ['_vendor.js', '_kit.js'] },
  'web/routes/_member/things/$id.tsx?tsr-split=component': { file: 'assets/thing.js' },
  '_kit.js': { file: 'assets/kit.js' },
  'web/i18n/locales/ja/main.po': { file: 'assets/ja.js' },
  'web/i18n/locales/ja/teach.po': { file: 'assets/ja-teach.js' },
}

t.test('files are named as the router names its routes', async (t) => {
  t.equal(routeIdOf('__root'), '__root__')
  t.equal(routeIdOf('index'), '/')
  t.equal(routeIdOf('_member/consultations/index'), '/_member/consultations/')
  t.equal(routeIdOf('_member/things.$id'), '/_member/things/$id')
})

t.test('a document asks for its own scripts and texts, each once', async (t) => {
  const chunks = routeChunks(manifest, ['__root__', '/'])
  t.same(neededFiles(manifest, chunks, 'ja', '/').sort(), [
    'assets/entry.js',
    'assets/index.js',
    'assets/ja.js',
    'assets/kit.js',
    'assets/vendor.js',
  ])
  t.ok(neededFiles(manifest, [], 'ja', '/teach/availability').includes('assets/ja-teach.js'), 'texts of the area')
})
