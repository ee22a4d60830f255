import { seededRng } from '../math/rng';
import { TEXT_OPTIONS, type TextOptions } from './options';
import { parametricText } from './parametric';
import { readingText } from './reading';
import type { Sequence } from './batch';
import { styleText } from './style';
import type { World } from './world';

/**
 * An endless source of training text: each call returns the next sequence, at most `context` + 1
 * tokens long. No town of `world.new` or `world.abstention` and no mayor of `world.people.unseen`
 * ever occurs.
 *
 * @param seed the same world, seed and options give the same sequences on every machine.
 */
export function pretrainingText(
  world: World,
  seed: number,
  options: Partial<TextOptions> = {},
): () => Sequence {
  const settings = { ...TEXT_OPTIONS, ...options };
  const { parametric, reading } = settings.mixture;
  const rng = seededRng(seed);
  return () => {
    const kind = rng();
    if (kind < parametric) return parametricText(world, settings, rng);
    if (kind < parametric + reading) return readingText(world, settings, rng);
    return styleText(world, settings, rng);
  };
}
