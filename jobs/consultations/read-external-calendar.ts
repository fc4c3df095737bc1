import type { Handler } from '../handlers.ts'

export const handle: Handler<'read-external-calendar'> = async () => {}
