import { accuracy, answers } from '~/lib/tinylm';
import {
  batchOf,
  createWorld,
  factProbes,
  pretrainingText,
  readable,
  readingProbes,
  unknownProbes,
  type Grammar,
} from '~/lib/world';
import type { Watch } from './moments';
import type { Source } from './trainer';

/** Questions per probe, and the seed that draws them; `npm run evaluate` uses others. */
const QUESTIONS = 96;
const PROBE_SEED = 5_000;

export function worldSource(grammar: Grammar, seed: number): Source {
  const world = createWorld(grammar);
  const { vocabulary } = world.lexicon;
  const sequence = pretrainingText(world, seed);
  const questions = {
    known: factProbes(world, world.facts, QUESTIONS, PROBE_SEED),
    reading: readingProbes(world, QUESTIONS, PROBE_SEED + 1),
    unknown: unknownProbes(world, QUESTIONS, PROBE_SEED + 2),
  };
  return {
    vocabulary: vocabulary.tokens.length,
    vocabularyHash: vocabulary.hash,
    next: (batch, length) => batchOf(Array.from({ length: batch }, sequence), length),
    probe: (model) => ({
      shares: {
        known: accuracy(model, questions.known),
        reading: accuracy(model, questions.reading),
        unknown: accuracy(model, questions.unknown),
      },
    }),
  };
}

const BETWEEN = 20;
/** The approximate maximum of looks in a run; each costs as much as a step or two. */
const LOOKS = 100;

/** Asks a model of the world for 96 of its facts, about every twenty steps. */
export function factWatch(grammar: Grammar): Watch {
  const world = createWorld(grammar);
  const probes = factProbes(world, world.facts, QUESTIONS, PROBE_SEED);
  const show = (tokens: readonly number[]) => readable(world.lexicon, tokens);
  return {
    given: probes.map(({ prompt, answer }) => ({ prompt: show(prompt), answer: show(answer) })),
    isDue: (step, steps) => step % Math.max(BETWEEN, Math.ceil(steps / LOOKS)) === 0,
    look: (model) => answers(model, probes).map(({ tokens }) => show(tokens)),
  };
}
