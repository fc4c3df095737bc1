/** `ログイン｜サンプル・ハラスメント対策協会`: the deepest page that names itself, and whose platform it is. */
export function titleOf(
  matches: readonly { meta?: readonly unknown[] | undefined }[],
  associationName: string,
): string {
  const own = matches
    .flatMap(({ meta }) => meta ?? [])
    .map(metaTitle)
    .findLast((title) => title !== undefined)
  const name = shortName(associationName)
  return own ? `${own}｜${name}` : name
}

function metaTitle(meta: unknown): string | undefined {
  return typeof meta === 'object' && meta !== null && 'title' in meta && typeof meta.title === 'string'
    ? meta.title
    : undefined
}

/** The name as people say it, without the legal form before or after it. */
export function shortName(name: string): string {
  return (
    name.replace(/^(?:一般|公益|特例)?(?:社団法人|財団法人)|^(?:特定非営利活動法人|NPO法人|株式会社)/, '').trim() ||
    name
  )
}

/** For a route's `head`: the page's own part of the title. */
export const pageHead = (title: string) => ({ meta: [{ title }] })
