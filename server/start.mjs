import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/*
 * The same as `node server/main.ts`, lighter: sources stripped of their types and compiled once are kept beside the packages, and the
 * program that strips them (17 MB in memory) is not even loaded again. Where nothing can be written, it starts without.
 */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/tsudoi', import.meta.url)))

await import('./main.ts')
