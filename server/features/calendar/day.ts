import { DateTime } from 'luxon'

/** The day, 2026-06-19, that an instant falls on in a zone. */
export const dayIn = (zone: string, at: Date): string => DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd')
