import { z } from 'zod'
import { isTimeZone } from '../calendar/zones.ts'
import { parseEmail } from '../people/email.ts'
import type { Settings } from './settings.ts'

/** What `set-up` reads: an association's settings, terms, questions and tags. What is left out stays as it is. */

const line = z.string().trim().min(1).max(200)
const localizedLine = z.strictObject({ ja: line, en: line.optional() })
/** Markdown, as one text or, easier to read in JSON, as its lines. */
const markdown = z
  .union([z.string(), z.array(z.string()).transform((lines) => lines.join('\n'))])
  .transform((text) => text.trim())
  .refine((text) => text !== '', 'must not be empty')
const localizedMarkdown = z.strictObject({ ja: markdown, en: markdown.optional() })
const whole = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum)
const day = z.iso.date()
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must read MM-DD')

/** Months and days of the same names as in settings.ts, whose comments say what they mean. */
const groups = {
  association: {
    name: localizedLine,
    shortName: localizedLine,
    officeEmail: z.string().refine((text) => parseEmail(text) !== null, 'must be an e-mail address'),
    officePhone: line,
    officeAddress: localizedLine,
    timeZone: z.string().refine(isTimeZone, 'must be an IANA name such as Asia/Tokyo'),
    closures: z.array(z.strictObject({ from: dayOfYear, to: dayOfYear })),
  },
  consultations: {
    priceNet: whole(0, 1_000_000),
    taxRatePercent: whole(0, 100),
    minutes: whole(5, 240),
    topicLength: z.strictObject({ minimum: whole(1, 200), maximum: whole(1, 200) }),
    detailsLength: whole(0, 20_000),
    tiers: z.array(z.strictObject({ hoursBefore: whole(0, 2_160), refundPercent: whole(0, 100) })),
    fullRefundWithinMinutes: whole(0, 10_080),
    rescheduleUntilHoursBefore: whole(0, 2_160),
    maximumReschedules: whole(0, 20),
    holdMinutes: whole(31, 1_440),
    checkoutMinutes: whole(30, 1_439),
    maximumUnpaidHolds: whole(1, 20),
    konbini: z
      .strictObject({
        enabled: z.boolean(),
        payWithinDays: whole(1, 60),
        daysBeyondDeadline: whole(0, 60),
        graceMinutes: whole(0, 1_440),
      })
      .partial(),
    memberAbsentAfterMinutes: whole(1, 240),
    completeAfterHours: whole(1, 720),
    joinClosesMinutesAfterEnd: whole(0, 240),
    reminderHoursBefore: z.array(whole(1, 720)).max(5),
    returnUnplacedAfterHours: whole(1, 720),
    alarmMeetingHoursBefore: whole(1, 720),
    messageLength: whole(1, 10_000),
    messagesPerDay: whole(1, 1_000),
    notesLength: whole(1, 100_000),
    messagesDaysAfterEnd: whole(0, 365),
    slotWatchDays: whole(1, 365),
  },
  payments: { sweepMinutes: whole(1, 1_440), maximumAttempts: whole(1, 50) },
  people: {
    sessionDays: whole(1, 365),
    codeMinutes: whole(1, 1_440),
    codesPerAddress: whole(1, 100),
    codesPerIp: whole(1, 10_000),
    codeWindowMinutes: whole(1, 1_440),
    triesPerCode: whole(1, 10),
    triesPerDay: whole(1, 100),
    recentSignInMinutes: whole(1, 1_440),
    requestsPerMinute: whole(10, 100_000),
  },
  externalCalendars: {
    readMinutes: whole(1, 1_440),
    timeoutSeconds: whole(1, 60),
    maximumBytes: whole(1_000, 100_000_000),
    maximumBusyTimes: whole(1, 100_000),
    maximumPerInstructor: whole(0, 50),
  },
} satisfies { [Group in keyof Settings]: Record<keyof Settings[Group], z.ZodType> }

const terms = z.strictObject({
  /** From this day on in the association's zone; today where it is left out. */
  effectiveFrom: day.optional(),
  body: localizedMarkdown,
})

const association = z.strictObject({
  $schema: z.string().optional(),
  settings: z
    .strictObject({
      association: z.strictObject(groups.association).partial(),
      consultations: z.strictObject(groups.consultations).partial(),
      payments: z.strictObject(groups.payments).partial(),
      people: z.strictObject(groups.people).partial(),
      externalCalendars: z.strictObject(groups.externalCalendars).partial(),
    })
    .partial()
    .optional(),
  terms: z.strictObject({ COURSE: terms, CONSULTATION: terms, COMMUNITY: terms, PRIVACY: terms }).partial().optional(),
  faqs: z.array(z.strictObject({ question: localizedLine, answer: localizedMarkdown })).optional(),
  tags: z.array(z.strictObject({ slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), name: localizedLine })).optional(),
})

export type AssociationFile = z.output<typeof association>

/** The file's contents, or each fault with the place where it is. */
export function readAssociationFile(
  json: unknown,
): { file: AssociationFile; faults: [] } | { file: null; faults: string[] } {
  const { success, data, error } = association.safeParse(json)
  if (!success)
    return {
      file: null,
      faults: error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    }
  const faults = [
    ...repeated(
      'faqs',
      data.faqs?.map(({ question }) => question.ja),
    ),
    ...repeated(
      'tags',
      data.tags?.map(({ slug }) => slug),
    ),
  ]
  return faults.length > 0 ? { file: null, faults } : { file: data, faults: [] }
}

const repeated = (list: string, keys: string[] = []): string[] =>
  keys.filter((key, index) => keys.indexOf(key) < index).map((key) => `${list}: "${key}" is there twice`)

/** What only shows once the file's settings are laid over those that stand. */
export function settingsFaults({ consultations }: Settings): string[] {
  const { tiers, topicLength, holdMinutes, checkoutMinutes } = consultations
  const at = (name: string, fault: boolean, text: string): string[] =>
    fault ? [`settings.consultations.${name}: ${text}`] : []
  return [
    ...at(
      'tiers',
      tiers.some((tier, index) => index > 0 && tier.hoursBefore >= tiers[index - 1]!.hoursBefore),
      'the highest hoursBefore must come first, and each only once',
    ),
    ...at(
      'tiers',
      tiers.some((tier, index) => index > 0 && tier.refundPercent > tiers[index - 1]!.refundPercent),
      'a later cancellation must not bring back more than an earlier one',
    ),
    ...at('topicLength', topicLength.minimum > topicLength.maximum, 'the minimum is above the maximum'),
    ...at('holdMinutes', holdMinutes <= checkoutMinutes, 'a time must be held longer than its payment page lives'),
  ]
}
