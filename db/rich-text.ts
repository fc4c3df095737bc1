import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import sanitizeHtml from 'sanitize-html'
import type { LocalizedText } from './columns.ts'

/** CommonMark with the rules for emphasis beside Japanese (`**「太字」**です`); markup of the writer's own stays text. */
const markdown = new MarkdownIt({ html: false, linkify: false }).use(cjkFriendly)

/** A second layer: whatever the renderer may come to allow, only this reaches a page. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'strong', 'em', 's'],
    ...['a', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'title'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
}

/** What the columns named `…_html` hold beside the Markdown that it was made of. */
export const richText = (text: string): string => sanitizeHtml(markdown.render(text), ALLOWED)

export const localizedRichText = ({ ja, en }: LocalizedText): LocalizedText => ({
  ja: richText(ja),
  ...(en === undefined ? {} : { en: richText(en) }),
})
