import type { Locale } from '../../../context.ts'
import type { Block, LetterContents } from './blocks.ts'

export interface Frame {
  locale: Locale
  /** The sender, as people know him. */
  sender: string
  /** 「見本 花子 様」; null to somebody whose name we do not know. */
  salutation: string | null
  /** Who wrote, where he is, how to reach him. */
  footer: string[]
}

export const layText = (letter: LetterContents, frame: Frame): string =>
  [
    ...(frame.salutation ? [frame.salutation] : []),
    letter.title,
    ...letter.blocks.map(blockText),
    `--\n${frame.footer.join('\n')}`,
  ].join('\n\n')

function blockText(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return block.text
    case 'note':
      return `※ ${block.text}`
    case 'heading':
      return `■ ${block.text}`
    case 'facts':
      return block.rows
        .map(
          ([label, value]) =>
            `${label}\n${lines(value)
              .map((line) => `  ${line}`)
              .join('\n')}`,
        )
        .join('\n')
    case 'action':
    case 'link':
      return `${block.label}\n${block.url}`
    case 'list':
      return block.items.map((item) => `・${item}`).join('\n')
    case 'code':
      return `    ${block.code}`
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
  }
}

const FONT = "'Noto Sans JP','Hiragino Sans','BIZ UDPGothic','Yu Gothic UI',Meiryo,sans-serif"
/** By day; the style sheet below has the night's. Mail programs that drop it show these. */
const DAY = {
  page: '#F8F6F1',
  sheet: '#FFFFFF',
  ink: '#20241F',
  soft: '#4F554E',
  pine: '#14594A',
  line: '#DDD9CE',
  sunken: '#EFECE4',
}
const NIGHT = `
@media (prefers-color-scheme: dark) {
  .page { background: #151816 !important; }
  .sheet { background: #1D211F !important; }
  .ink { color: #ECEBE4 !important; }
  .soft { color: #BDBFB6 !important; }
  .pine { color: #86CBB1 !important; }
  .edge { border-color: #343A36 !important; }
  .top { border-color: #86CBB1 !important; }
  .sunken { background: #262B28 !important; }
  .button { background: #86CBB1 !important; color: #0B1F18 !important; }
}`

/** One column of 600 px, no pictures, nothing from elsewhere. */
export function layHtml(letter: LetterContents, frame: Frame): string {
  const salutation = frame.salutation ? p(frame.salutation, 'ink', 'margin:0 0 16px') : ''
  const footer = frame.footer.map((line) => escapeHtml(line)).join('<br>')
  return `<!doctype html>
<html lang="${frame.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${NIGHT}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:${DAY.page}">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(letter.preview)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:${DAY.page}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;font-family:${FONT};font-size:16px;line-height:1.7">
<tr><td class="pine" style="padding:0 4px 12px;color:${DAY.pine};font-size:14px;font-weight:700">${escapeHtml(frame.sender)}</td></tr>
<tr><td class="sheet top" style="padding:32px 24px;background:${DAY.sheet};border-top:3px solid ${DAY.pine};border-radius:6px">
${salutation}<h1 class="ink" style="margin:0 0 16px;color:${DAY.ink};font-size:22px;line-height:1.45;font-weight:700">${escapeHtml(letter.title)}</h1>
${letter.blocks.map(blockHtml).join('\n')}
</td></tr>
<tr><td class="soft" style="padding:16px 4px;color:${DAY.soft};font-size:13px;line-height:1.7">${footer}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return p(block.text, 'ink', 'margin:0 0 16px')
    case 'note':
      return p(block.text, 'soft', 'margin:0 0 12px;font-size:14px')
    case 'heading':
      return `<h2 class="ink" style="margin:24px 0 8px;color:${DAY.ink};font-size:16px;line-height:1.45;font-weight:700">${escapeHtml(block.text)}</h2>`
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 24px">${block.rows.map(factHtml).join('')}</table>`
    case 'action':
      return `<p style="margin:0 0 16px"><a class="button" href="${escapeHtml(block.url)}" style="display:inline-block;padding:12px 24px;background:${DAY.pine};color:#FFFFFF;border-radius:6px;font-weight:700;text-decoration:none">${escapeHtml(block.label)}</a></p>`
    case 'link':
      return `<p style="margin:0 0 16px"><a class="pine" href="${escapeHtml(block.url)}" style="color:${DAY.pine};text-decoration:underline">${escapeHtml(block.label)}</a></p>`
    case 'list':
      return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 1.4em;color:${DAY.ink}">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'code':
      return `<p class="sunken ink" style="margin:0 0 16px;padding:16px;background:${DAY.sunken};color:${DAY.ink};border-radius:6px;font-size:32px;line-height:1.2;font-weight:700;letter-spacing:.2em;text-align:center">${escapeHtml(block.code)}</p>`
    case 'quote':
      return `<blockquote class="edge ink" style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid ${DAY.line};color:${DAY.ink}">${withBreaks(block.text)}</blockquote>`
  }
}

const factHtml = ([label, value]: readonly [string, string | string[]]): string =>
  `<tr><td class="edge" style="padding:8px 0;border-top:1px solid ${DAY.line}"><span class="soft" style="display:block;color:${DAY.soft};font-size:13px">${escapeHtml(label)}</span><span class="ink" style="color:${DAY.ink}">${lines(value).map(escapeHtml).join('<br>')}</span></td></tr>`

const p = (text: string, tone: 'ink' | 'soft', style: string): string =>
  `<p class="${tone}" style="${style};color:${DAY[tone]}">${withBreaks(text)}</p>`

const lines = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value])

const withBreaks = (text: string): string => text.split('\n').map(escapeHtml).join('<br>')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
