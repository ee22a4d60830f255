import { answers } from '~/lib/tinylm';
import { createWorld, factProbes, readable, type Grammar } from '~/lib/world';
import type { Watch } from './moments';
import { WORLD_SEED } from './world-source';

/** Questions, as in the probe `known` of the world. */
const QUESTIONS = 96;
const PROBE_SEED = 5_000;
const BETWEEN = 20;
/** The approximate maximum of looks in a run; each costs as much as a step or two. */
const LOOKS = 100;

/** Asks a model of the world for 96 of its facts, about every twenty steps. */
export function factWatch(grammar: Grammar): Watch {
  const world = createWorld(grammar, WORLD_SEED);
  const probes = factProbes(world, world.facts, QUESTIONS, PROBE_SEED);
  const show = (tokens: readonly number[]) => readable(world.lexicon, tokens);
  return {
    given: probes.map(({ prompt, answer }) => ({ prompt: show(prompt), answer: show(answer) })),
    isDue: (step, steps) => step % Math.max(BETWEEN, Math.ceil(steps / LOOKS)) === 0,
    look: (model) => answers(model, probes).map(({ tokens }) => show(tokens)),
  };
}
