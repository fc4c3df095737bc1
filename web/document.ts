import { entryKey, neededFiles, routeChunks } from './lib/manifest.ts'
import type { PageData } from './lib/page-data.ts'
import type { Manifest } from './lib/render-contract.ts'
import icons from './ui/icons.svg?raw'

type Parts = {
  body: string
  title: string
  routeIds: readonly string[]
  pathname: string
  data: PageData
  manifest: Manifest | undefined
  head: string | undefined
}

/** The whole document. No inline script, no inline style: data travels as JSON, the theme as an attribute. */
export function documentHtml(parts: Parts): string {
  const { body, title, data, manifest, head = '' } = parts
  const theme = data.theme === 'auto' ? '' : ` data-theme="${data.theme}"`
  return `<!doctype html>
<html lang="${data.locale}"${theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${manifest ? assetTags(manifest, parts) : head}
</head>
<body>
${icons}
<div id="root">${body}</div>
<script type="application/json" id="page-data">${escapeJson(data)}</script>
</body>
</html>
`
}

function assetTags(manifest: Manifest, { routeIds, pathname, data }: Parts): string {
  const entry = manifest[entryKey]
  if (!entry) throw new Error('The manifest of the web client has no entry')
  const scripts = neededFiles(manifest, routeChunks(manifest, routeIds), data.locale, pathname)
  const style = Object.values(manifest).find(({ file }) => file.endsWith('.css'))
  return [
    ...(style ? [`<link rel="stylesheet" href="/${style.file}">`] : []),
    `<script type="module" src="/${entry.file}"></script>`,
    ...scripts.filter((file) => file !== entry.file).map((file) => `<link rel="modulepreload" href="/${file}">`),
  ].join('\n')
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** `<` would end the script element or open a comment in it. */
const escapeJson = (data: PageData) => JSON.stringify(data).replaceAll('<', '\\u003c')
