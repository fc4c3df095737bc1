import type fc from 'fast-check'
import { look } from './look.ts'
import type { Model } from './model.ts'
import type { World } from './world.ts'

export type Step = fc.AsyncCommand<Model, World>

/** Does something, lets everything that follows from it happen, and looks whether all is as promised. */
export function step(
  says: string,
  act: (model: Model, world: World) => Promise<unknown>,
  possible: (model: Readonly<Model>) => boolean = () => true,
): Step {
  let story = ''
  return {
    check: possible,
    async run(model, world) {
      story = '…'
      const told = await act(model, world)
      story = typeof told === 'string' ? told : ''
      await world.settle()
      await look(model, world)
    },
    toString: () => `\n${says}${story && ` [${story}]`}`,
  }
}
