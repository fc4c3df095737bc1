import type { LocalizedText } from '../../../db/columns.ts'
import { settingRows } from '../../../db/queries/office.ts'
import type { Reader } from '../../../db/transaction.ts'
import { batched } from '../../batched.ts'

/** What the association may want to change, with the value that holds until it does. Amounts in whole yen. */
export interface Settings {
  association: {
    name: LocalizedText
    /** On narrow bars. */
    shortName: LocalizedText
    officeEmail: string
    officePhone: string
    officeAddress: LocalizedText
    timeZone: string
    /** Days of every year, MM-DD, both included; a range may run over New Year. */
    closures: { from: string; to: string }[]
  }
  consultations: {
    priceNet: number
    taxRatePercent: number
    minutes: number
    topicLength: { minimum: number; maximum: number }
    detailsLength: number
    /** Highest `hoursBefore` first; a moment exactly on the edge still belongs to the better tier. */
    tiers: { hoursBefore: number; refundPercent: number }[]
    fullRefundWithinMinutes: number
    rescheduleUntilHoursBefore: number
    maximumReschedules: number
    /** How long an unpaid slot is held, and how long the payment page lives (Stripe's minimum is 30). */
    holdMinutes: number
    checkoutMinutes: number
    maximumUnpaidHolds: number
    konbini: {
      enabled: boolean
      payWithinDays: number
      daysBeyondDeadline: number
      /** How long after the deadline the time is still kept, as stores tell of the last minute's money late. */
      graceMinutes: number
    }
    memberAbsentAfterMinutes: number
    completeAfterHours: number
    joinClosesMinutesAfterEnd: number
    reminderHoursBefore: number[]
    returnUnplacedAfterHours: number
    alarmMeetingHoursBefore: number
    messageLength: number
    /** From one person about one consultation, as each is mailed. */
    messagesPerDay: number
    notesLength: number
    /** Until when after the end the two can still write to each other. */
    messagesDaysAfterEnd: number
    /** How long somebody waits to be told that a time has opened. */
    slotWatchDays: number
  }
  payments: {
    sweepMinutes: number
    /** Payment pages that one booking may be given, each with a hold of its own. */
    maximumAttempts: number
  }
  people: {
    sessionDays: number
    codeMinutes: number
    codesPerAddress: number
    codesPerIp: number
    codeWindowMinutes: number
    triesPerCode: number
    triesPerDay: number
    recentSignInMinutes: number
    requestsPerMinute: number
  }
  externalCalendars: {
    readMinutes: number
    /** For fetching one, and once more for understanding it. */
    timeoutSeconds: number
    maximumBytes: number
    maximumBusyTimes: number
    maximumPerInstructor: number
  }
}

export const DEFAULTS: Settings = {
  association: {
    name: { ja: '集い', en: 'Tsudoi' },
    shortName: { ja: '集い', en: 'Tsudoi' },
    officeEmail: 'office@example.jp',
    officePhone: '03-0000-0000',
    officeAddress: { ja: '' },
    timeZone: 'Asia/Tokyo',
    closures: [{ from: '12-29', to: '01-03' }],
  },
  consultations: {
    priceNet: 6_000,
    taxRatePercent: 10,
    minutes: 30,
    topicLength: { minimum: 5, maximum: 100 },
    detailsLength: 2_000,
    tiers: [
      { hoursBefore: 72, refundPercent: 100 },
      { hoursBefore: 24, refundPercent: 50 },
    ],
    fullRefundWithinMinutes: 60,
    rescheduleUntilHoursBefore: 24,
    maximumReschedules: 2,
    holdMinutes: 35,
    checkoutMinutes: 31,
    maximumUnpaidHolds: 3,
    konbini: { enabled: false, payWithinDays: 3, daysBeyondDeadline: 5, graceMinutes: 60 },
    memberAbsentAfterMinutes: 10,
    completeAfterHours: 24,
    joinClosesMinutesAfterEnd: 15,
    reminderHoursBefore: [24, 1],
    returnUnplacedAfterHours: 48,
    alarmMeetingHoursBefore: 24,
    messageLength: 1_000,
    messagesPerDay: 30,
    notesLength: 10_000,
    messagesDaysAfterEnd: 14,
    slotWatchDays: 60,
  },
  payments: { sweepMinutes: 10, maximumAttempts: 5 },
  people: {
    sessionDays: 30,
    codeMinutes: 15,
    codesPerAddress: 5,
    codesPerIp: 60,
    codeWindowMinutes: 15,
    triesPerCode: 5,
    triesPerDay: 30,
    recentSignInMinutes: 15,
    requestsPerMinute: 600,
  },
  externalCalendars: {
    readMinutes: 15,
    timeoutSeconds: 5,
    maximumBytes: 5_000_000,
    maximumBusyTimes: 5_000,
    maximumPerInstructor: 5,
  },
}

/** One row a group (`association`, `consultations`, …); what a row leaves out keeps its default, within its parts too. */
export const readSettings = (db: Reader): Promise<Settings> => (db.isTransaction ? read(db) : readTogether(db, null))

/** The fields of one answer ask for them again and again. */
const readTogether = batched<null, Settings>(async (db, asked) => {
  const settings = await read(db)
  return asked.map(() => settings)
})

async function read(db: Reader): Promise<Settings> {
  const stored = new Map((await settingRows(db)).map((row) => [row.key, row.value as object]))
  const settings = { ...DEFAULTS } as unknown as Record<string, object>
  for (const [group, value] of Object.entries(DEFAULTS)) settings[group] = filledUp(value, stored.get(group) ?? {})
  return settings as unknown as Settings
}

/** Lists and texts are values of their own: whoever writes a Japanese name does not want our English one beside it. */
function filledUp(defaults: object, stored: object): object {
  const known = new Map<string, unknown>(Object.entries(defaults))
  const given = Object.entries(stored).map(([name, value]): [string, unknown] => {
    const otherwise = known.get(name)
    return [name, isGroup(otherwise) && isGroup(value) ? filledUp(otherwise, value) : value]
  })
  return { ...defaults, ...Object.fromEntries(given) }
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('ja' in value)

/** Tax is rounded down, once. */
export const priceOf = (net: number, taxRatePercent: number) => {
  const tax = Math.floor((net * taxRatePercent) / 100)
  return { net, tax, amount: net + tax, taxRatePercent }
}
