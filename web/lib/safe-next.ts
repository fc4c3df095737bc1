/**
 * A path of this site to go to after signing in, or `fallback`. Anything that a browser could read as another
 * host (`//host`, `/\host`, a scheme, control characters) is not a path of ours.
 */
export function safeNext(next: string | undefined, fallback: string): string {
  if (!next || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(next)) return fallback
  const url = new URL(next, 'http://local.invalid')
  if (url.origin !== 'http://local.invalid' || /^\/sign-in(\/|$)/.test(url.pathname)) return fallback
  return url.pathname + url.search + url.hash
}
