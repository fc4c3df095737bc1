/**
 * HTML that the server has made and sanitised (fields named …Html of the API), and nothing else: the one place
 * that may hand markup to the page, which the policy's trusted types hold us to.
 */
export function Html({ html, className }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <div className={className} dangerouslySetInnerHTML={{ __html: trusted(html) }} />
}

type Policy = { createHTML(html: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

let policy: Policy | undefined

function trusted(html: string): string {
  if (typeof window === 'undefined') return html
  if (!policy) {
    const { trustedTypes }: Window & { trustedTypes?: Factory } = window
    const rules: Policy = { createHTML: (made) => made }
    policy = trustedTypes?.createPolicy('tsudoi-server-html', rules) ?? rules
  }
  return policy.createHTML(html)
}
