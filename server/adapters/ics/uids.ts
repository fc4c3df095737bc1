/** PidLidGlobalObjectId, [MS-OXOCAL] §2.2.1.27: how Exchange writes UIDs, those of other systems included. */
const EXCHANGE = '040000008200e00074c5b7101a82e008'
const OTHERS_MARK = Buffer.from('vCal-Uid').toString('hex')

/** An invitation of ours that comes back through the calendar into which it was accepted. */
export function isOwnUid(uid: string, ownHost: string): boolean {
  return plainUid(uid).toLowerCase().endsWith(`@${ownHost.toLowerCase()}`)
}

/** What Exchange has wrapped: the mark, a version of four bytes, the UID, a zero. */
function plainUid(uid: string): string {
  const hex = uid.toLowerCase()
  const mark = hex.startsWith(EXCHANGE) && /^[\da-f]+$/.test(hex) ? hex.indexOf(OTHERS_MARK) : -1
  if (mark < 0) return uid
  return Buffer.from(hex.slice(mark + OTHERS_MARK.length + 8), 'hex')
    .toString('utf8')
    .replace(/\0+$/, '')
}
