import type { Handler } from '../handlers.ts'

export const handle: Handler<'notify-slot-watchers'> = async () => {}
