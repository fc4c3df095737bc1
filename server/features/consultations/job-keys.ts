/** One waiting expire-hold job per booking: a later deadline takes the place of the earlier. */
export const holdJobKey = (consultationId: string): string => `hold:${consultationId}`

/** One waiting job per booking that sends the money of an UNPLACED one back; choosing another time takes it away. */
export const returnJobKey = (consultationId: string): string => `return-unplaced:${consultationId}`
