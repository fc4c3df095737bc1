import { resendLetters, type Which } from '../features/notifications/resend-letters.ts'
import { type Call, type Command, UsageError } from './command.ts'

export const resendLetter: Command = {
  name: 'resend-letter',
  summary: {
    en: 'Sends letters once more: by id (status shows them), of a booking, or all that were given up.',
    ja: 'メールを再送します。番号（status に表示）、予約、または送れなかったものすべてを指定します。',
  },
  takes: { names: '[id…]', fewest: 0, most: 100 },
  options: {
    booking: { value: '<C-…>', help: 'the newest invitation to this booking, to member and instructor' },
    undelivered: { help: 'all letters that were given up, codes excepted' },
  },
  async run(call) {
    const which = whichOf(call)
    const letters = await call.withSystem((system) => resendLetters(system, which))
    for (const { kind, address, id } of letters) call.out(`${kind} to ${address} (${id})`)
    call.out(letters.length === 0 ? 'There is nothing to send.' : `${letters.length} will be sent by the worker.`)
  },
}

function whichOf({ operands, maybe, flag }: Call): Which {
  const booking = maybe('booking')
  const ways = [operands.length > 0, booking !== undefined, flag('undelivered')].filter(Boolean)
  if (ways.length !== 1) throw new UsageError('Name letters by id, by --booking, or by --undelivered')
  if (booking !== undefined) return { booking }
  return flag('undelivered') ? { undelivered: true } : { ids: operands }
}
