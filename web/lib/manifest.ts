import { areasOf } from '../i18n/areas.ts'
import type { Manifest } from './render-contract.ts'

export const entryKey = 'web/entry-client.tsx'

/** Keys of the manifest that hold the component of each route: `web/routes/_member/me.tsx?tsr-split=component`. */
export function routeChunks(manifest: Manifest, routeIds: readonly string[]): string[] {
  return Object.keys(manifest).filter((key) => {
    const path = /^web\/routes\/(.+)\.tsx\?tsr-split=component/.exec(key)?.[1]
    return path !== undefined && routeIds.includes(routeIdOf(path))
  })
}

/** The router's id of a file of web/routes: `_member/consultations/index` is `/_member/consultations/`. */
export function routeIdOf(path: string): string {
  if (path === '__root') return '__root__'
  return `/${path.replaceAll('.', '/')}`.replace(/\/index$/, '/')
}

/** Scripts that a page needs before it works: the entry, the chunks of its routes, its texts, and all they import. */
export function neededFiles(
  manifest: Manifest,
  routeChunkKeys: readonly string[],
  locale: 'ja' | 'en',
  pathname: string,
): string[] {
  const seen = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of [entryKey, ...routeChunkKeys, ...catalogFiles(locale, pathname)]) visit(key)
  return [...new Set([...seen].map((key) => manifest[key]?.file).filter((file) => file !== undefined))]
}

function catalogFiles(locale: string, pathname: string): string[] {
  return ['main', ...areasOf(pathname)].map((name) => `web/i18n/locales/${locale}/${name}.po`)
}
