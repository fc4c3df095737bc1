import type { Html } from '../html.ts'
import type { View } from '../request.ts'
import { devPage } from './layout.ts'

export function missingPage(view: View): Html {
  return devPage(view, null, view.texts.missing.title, view.texts.missing.lead, null)
}
