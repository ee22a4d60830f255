import { seededRng, shuffle } from '~/lib/math/rng';
import { cellOf, RELATIONS, type Probe, type World } from '~/lib/world';
import { pick } from '~/lib/world/draw';
import { lastQuestion, randomCodes } from '~/lib/world/style-probes';

/** A rule that assigns a code to each of the six relations, then a question about a known fact. */
export function ruleProbes(world: World, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  const { markers, nouns, start, stop } = world.lexicon;
  return Array.from({ length: count }, () => {
    const codes = randomCodes(world, rng);
    const relations = shuffle(
      RELATIONS.map((_, relation) => relation),
      rng,
    );
    const rule = relations.flatMap((relation) => [nouns[relation]!, codes[relation]!]);
    const relation = pick(relations, rng);
    const cell = cellOf(pick(world.known, rng), relation);
    return lastQuestion(world, [start, markers.rule, ...rule, stop], cell, codes[relation]!, rng);
  });
}
