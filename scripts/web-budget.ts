import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { neededFiles, routeChunks, routeIdOf } from '../web/lib/manifest.ts'
import type { Manifest } from '../web/lib/render-contract.ts'

/** ui.md: what a page may load before it works, gzipped; `reading` pages also in how many requests. */
export const budgets = { reading: { kilobytes: 130, requests: 12 }, other: { kilobytes: 180, requests: Infinity } }

/** Pages that people come to read. */
const reading = /^\/($|_member\/(home|questions\/($|\$)|study-sessions\/($|\$)))/

export type Weight = { route: string; kind: keyof typeof budgets; bytes: number; requests: number }

/** First-load JavaScript of each page, the texts of the heavier language included. */
export function measure(manifest: Manifest, clientDir: string): Weight[] {
  const sizes = new Map<string, number>()
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(clientDir, file)), { level: 9 }).length
    sizes.set(file, known)
    return known
  }
  const routes = Object.keys(manifest)
    .map((key) => /^web\/routes\/(.+)\.tsx\?tsr-split=component/.exec(key)?.[1])
    .filter((path) => path !== undefined)
    .map(routeIdOf)
  return [...new Set(routes)].sort().map((route) => {
    const pathname = route.replace(/\/_\w+/g, '') || '/'
    const languages = (['ja', 'en'] as const).map((locale) => {
      const files = neededFiles(manifest, routeChunks(manifest, ancestorsOf(route)), locale, pathname)
      return { bytes: files.reduce((sum, file) => sum + sizeOf(file), 0), requests: files.length }
    })
    const bytes = Math.max(...languages.map((language) => language.bytes))
    const requests = Math.max(...languages.map((language) => language.requests))
    return { route, kind: reading.test(route) ? 'reading' : 'other', bytes, requests }
  })
}

/** `/_member/consultations/` is shown within `/_member/consultations` and `/_member`, where those exist. */
function ancestorsOf(route: string): string[] {
  const parts = route.split('/')
  return ['__root__', ...parts.slice(1).map((_, index) => parts.slice(0, index + 2).join('/'))]
}

export function report(weights: readonly Weight[]): { lines: string[]; over: string[] } {
  const over: string[] = []
  const lines = weights.map(({ route, kind, bytes, requests }) => {
    const budget = budgets[kind]
    const tooMuch = bytes > budget.kilobytes * 1000 || requests > budget.requests
    if (tooMuch) over.push(route)
    const size = `${(bytes / 1000).toFixed(1)} / ${budget.kilobytes} kB`.padStart(16)
    return `${tooMuch ? '✗' : ' '} ${route.padEnd(36)} ${size} ${String(requests).padStart(3)} requests`
  })
  return { lines: ['First-load JavaScript, gzipped:', ...lines], over }
}
