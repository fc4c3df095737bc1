/**
 * Texts are split like the code: each area has its own catalog, loaded with the first page below its path, so that
 * reading a page does not bring the texts of the whole product. What is in no area is in `main`.
 * A new area is one more word here, and its folders in lingui.config.ts.
 */
export const areas = ['welcome', 'sign-in', 'home', 'consultations', 'teach', 'me'] as const

export type Area = (typeof areas)[number]

/** Each one that the path names: `/teach/consultations/…` is made with parts of both. */
export function areasOf(pathname: string): Area[] {
  if (pathname === '/') return ['welcome']
  const names = pathname.split('/').slice(1, 3)
  return areas.filter((area) => names.includes(area))
}
