import { randomInteger, shuffle, type Rng } from '~/lib/math/rng';
import { cellsOf, type World } from '~/lib/world';
import { randomValue, relationOf } from '~/lib/world/world';
import type { Fact } from '~/lib/tuning/settings';
import { factStatement } from '../training/teach';
import type { Passage, PassageKind } from '../task';

const ALIKE_TOWNS = 100;
const MOST_STATED = 4;

/** Each fact stated one to four times, in one of two forms each time, so that some passages repeat others. */
export function statedUnevenly(
  { lexicon }: World,
  facts: readonly Fact[],
  kind: PassageKind,
  rng: Rng,
): Passage[] {
  return facts.flatMap((fact) =>
    Array.from({ length: 1 + randomInteger(MOST_STATED, rng) }, () =>
      passageOf(lexicon, fact, kind, rng),
    ),
  );
}

function passageOf(lexicon: World['lexicon'], fact: Fact, kind: PassageKind, rng: Rng): Passage {
  const [cell, value] = fact;
  return { cell, value, kind, tokens: factStatement(lexicon, fact, randomInteger(2, rng)) };
}

/** Made-up facts about towns that share half their name with one of `towns`, every relation of each. */
export function lookAlikes(world: World, towns: readonly number[], rng: Rng): Passage[] {
  const { lexicon, pool, people } = world;
  const seconds = lexicon.grammar.towns.second.length;
  const firsts = new Set(towns.map((town) => Math.floor(town / seconds)));
  const lasts = new Set(towns.map((town) => town % seconds));
  const alike = pool.filter(
    (town) => firsts.has(Math.floor(town / seconds)) || lasts.has(town % seconds),
  );
  const cells = cellsOf(shuffle(alike, rng).slice(0, ALIKE_TOWNS));
  const facts = cells.map((cell): Fact => [
    cell,
    randomValue(relationOf(cell), lexicon, people.seen, rng),
  ]);
  return facts.map((fact) => passageOf(lexicon, fact, 'look-alike', rng));
}
