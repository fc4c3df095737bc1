import type { Ctx } from '../server/context.ts'
import type { LiveTopics } from '../server/ports/live.ts'
import { codedError } from './errors.ts'

/**
 * One value at once and one for every change. `load` runs anew each time, with whatever rights the person then has; when
 * it throws, nothing more is delivered. Not a generator: those cannot be ended while they wait, and would go on listening
 * after the socket is gone.
 */
export function watch<T extends keyof LiveTopics, V>(
  ctx: Ctx,
  topic: T,
  id: string,
  load: (ctx: Ctx) => Promise<V>,
): AsyncIterableIterator<V> {
  const changes = ctx.live.subscribe(topic, id)
  let first = true
  const end = async (): Promise<IteratorResult<V>> => {
    await changes.return?.()
    return { value: undefined, done: true }
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (first) first = false
      else if ((await changes.next()).done) return end()
      try {
        // The fields of the value are resolved with this context, so its rights must be today's too.
        const now = Object.assign(ctx, await ctx.refresh())
        return { value: await load(now), done: false }
      } catch (error) {
        await end()
        throw codedError(error, ctx)
      }
    },
    return: end,
    async throw(error) {
      await end()
      throw error
    },
  }
}
