import type { Ctx } from '../server/context.ts'
import type { LiveTopics } from '../server/ports/live.ts'

/**
 * One value at once and one for every change. `load` runs anew each time with whatever rights the person then has;
 * when it throws, nothing more is delivered.
 */
export async function* watch<T extends keyof LiveTopics, V>(
  ctx: Ctx,
  topic: T,
  id: string,
  load: (ctx: Ctx) => Promise<V>,
): AsyncGenerator<V> {
  const changes = ctx.live.subscribe(topic, id)
  try {
    yield await load(ctx)
    for await (const _ of changes) {
      const now = await ctx.refresh()
      yield await load(now)
    }
  } finally {
    await changes.return?.()
  }
}
