import { isDeepStrictEqual } from 'node:util'
import type { TermsKindName } from '../../../db/columns.ts'
import {
  deleteFaqs,
  faqRows,
  insertTerms,
  newestTerms,
  saveFaq,
  saveSetting,
  saveTag,
  settingRows,
  tagRows,
} from '../../../db/queries/office.ts'
import { lockText } from '../../../db/queries/people.ts'
import { localizedRichText } from '../../../db/rich-text.ts'
import { type Tx, transaction } from '../../../db/transaction.ts'
import type { System } from '../../context.ts'
import { dayIn } from '../calendar/day.ts'
import { type AssociationFile, settingsFaults } from './association-file.ts'
import { recordAudit } from './audit.ts'
import { readSettings } from './settings.ts'

/** What was changed; empty when everything stood already. */
export type SetUpReport = string[]

/** The file holds up by itself, but not together with what stands; nothing was stored. */
export class SetUpRefused extends Error {
  override name = 'SetUpRefused'
  readonly faults: string[]
  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

type Needs = Pick<System, 'db' | 'clock' | 'ids'>

/**
 * Brings an association's settings, terms, questions and tags to what the file says; running it again changes nothing.
 * Settings that the file leaves out stay. Terms that read differently become a new version. Questions are exactly the
 * file's; tags that it does not name stay, as people's posts bear them. Throws SetUpRefused.
 */
export const setUpAssociation = (system: Needs, file: AssociationFile): Promise<SetUpReport> =>
  transaction(system.db, async (tx) => {
    await lockText(tx, 'association')
    const done = [
      ...(await setSettings(tx, system, file.settings ?? {})),
      ...(await setTerms(tx, system, file.terms ?? {})),
      ...(file.faqs ? await setFaqs(tx, system, file.faqs) : []),
      ...(file.tags ? await setTags(tx, system, file.tags) : []),
    ]
    if (done.length > 0)
      await recordAudit(tx, system, {
        action: 'association.set-up',
        by: null,
        subject: { type: 'association', id: null },
        detail: { changed: done },
      })
    return done
  })

async function setSettings(
  tx: Tx,
  { clock }: Needs,
  given: NonNullable<AssociationFile['settings']>,
): Promise<SetUpReport> {
  const stored = new Map((await settingRows(tx)).map(({ key, value }) => [key, { ...(value as object) }]))
  const before = await readSettings(tx)
  const done: SetUpReport = []
  for (const [group, values] of Object.entries(given)) {
    const row = stored.get(group) ?? {}
    const wanted: object =
      group === 'consultations' && given.consultations?.konbini
        ? { ...values, konbini: { ...before.consultations.konbini, ...given.consultations.konbini } }
        : values
    const next = { ...row, ...wanted }
    if (isDeepStrictEqual(next, row)) continue
    await saveSetting(tx, { key: group, value: next, updatedAt: clock.now(), updatedBy: null })
    const changed = Object.entries(wanted).filter(([name, value]) => !isDeepStrictEqual(value, Reflect.get(row, name)))
    done.push(...changed.map(([name]) => `settings.${group}.${name}`))
  }
  const faults = settingsFaults(await readSettings(tx))
  if (faults.length > 0) throw new SetUpRefused(faults)
  return done
}

async function setTerms(
  tx: Tx,
  { clock, ids }: Needs,
  given: NonNullable<AssociationFile['terms']>,
): Promise<SetUpReport> {
  const { association } = await readSettings(tx)
  const today = dayIn(association.timeZone, clock.now())
  const done: SetUpReport = []
  for (const [kind, terms] of Object.entries(given) as [TermsKindName, NonNullable<(typeof given)[TermsKindName]>][]) {
    const newest = await newestTerms(tx, kind)
    if (newest && isDeepStrictEqual(newest.body, terms.body)) continue
    const from = terms.effectiveFrom ?? today
    if (newest && from < newest.effective_from)
      throw new SetUpRefused([
        `terms.${kind}.effectiveFrom: ${from} is before ${newest.effective_from}, from which version ${newest.version} holds`,
      ])
    const version = (newest?.version ?? 0) + 1
    await insertTerms(tx, {
      id: ids.uuid(),
      kind,
      version,
      effective_from: from,
      body: JSON.stringify(terms.body),
      body_html: JSON.stringify(localizedRichText(terms.body)),
    })
    done.push(`terms.${kind}: version ${version}, from ${from}`)
  }
  return done
}

async function setFaqs(tx: Tx, { ids }: Needs, given: NonNullable<AssociationFile['faqs']>): Promise<SetUpReport> {
  const stored = await faqRows(tx)
  const done: SetUpReport = []
  for (const [position, { question, answer }] of given.entries()) {
    const known = stored.find((row) => row.question.ja === question.ja)
    const same =
      known?.position === position &&
      isDeepStrictEqual(known.question, question) &&
      isDeepStrictEqual(known.answer, answer)
    if (same) continue
    await saveFaq(tx, {
      id: known?.id ?? ids.uuid(),
      position,
      question: JSON.stringify(question),
      answer: JSON.stringify(answer),
      answer_html: JSON.stringify(localizedRichText(answer)),
    })
    done.push(`faqs: ${known ? 'changed' : 'added'} "${question.ja}"`)
  }
  const gone = stored.filter((row) => !given.some(({ question }) => question.ja === row.question.ja))
  if (gone.length > 0)
    await deleteFaqs(
      tx,
      gone.map(({ id }) => id),
    )
  return [...done, ...gone.map((row) => `faqs: removed "${row.question.ja}"`)]
}

async function setTags(tx: Tx, { ids }: Needs, given: NonNullable<AssociationFile['tags']>): Promise<SetUpReport> {
  const stored = await tagRows(tx)
  const done: SetUpReport = []
  for (const [position, { slug, name }] of given.entries()) {
    const known = stored.find((row) => row.slug === slug)
    if (known?.position === position && isDeepStrictEqual(known.name, name)) continue
    await saveTag(tx, { id: known?.id ?? ids.uuid(), slug, name: JSON.stringify(name), position })
    done.push(`tags: ${known ? 'changed' : 'added'} ${slug}`)
  }
  return done
}
