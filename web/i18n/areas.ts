/**
 * Texts are split like the code: each area has its own catalog, loaded with the first page below its path, so that
 * reading a page does not bring the texts of the whole product. What is in no area is in `main`.
 * A new area is one more word here; its pages live in web/routes/_member/<area>/.
 */
export const areas = ['consultations', 'teach'] as const

export type Area = (typeof areas)[number]

export function areaOf(pathname: string): Area | undefined {
  const first = pathname.split('/')[1]
  return areas.find((area) => area === first)
}
