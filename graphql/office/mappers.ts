import type { Selectable } from 'kysely'
import type { Faq, Tag, TermsVersion } from '../../db/types.ts'
import type { Settings } from '../../server/features/office/settings.ts'

export type AssociationMapper = Settings
export type TermsVersionMapper = Selectable<TermsVersion>
export type FaqMapper = Selectable<Faq>
export type TagMapper = Selectable<Tag>
