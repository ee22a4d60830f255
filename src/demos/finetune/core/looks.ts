import { accuracy, generate, type Item, type Model } from '~/lib/tinylm';
import {
  factProbes,
  fewShotProbes,
  readable,
  readingProbes,
  unknownProbes,
  type World,
} from '~/lib/world';
import type { FinetuneData } from './data';
import type { Look, ProbeName, FinetuneSettings } from './settings';

export type Questions = Partial<Record<ProbeName, readonly Item[]>>;

/** Questions per probe of earlier skills; notes and examples are long, and cost the most. */
const MANY = 100;
const SOME = 40;
const SHOTS = 3;
/** Most tokens of a written answer; the longest right one has four. */
const MOST_WRITTEN = 6;

export function questionsOf(
  world: World,
  { unseen, familiar }: FinetuneData,
  { seed }: FinetuneSettings,
): Questions {
  const from = 1_000 * seed;
  return {
    unseen,
    ...(familiar.length > 0 && { familiar: familiar.slice(0, MANY) }),
    old: factProbes(world, world.facts, MANY, from),
    reading: readingProbes(world, SOME, from + 1),
    unknown: unknownProbes(world, MANY, from + 2),
    fewShot: fewShotProbes(world, SHOTS, SOME, from + 3),
  };
}

export function look(model: Model, questions: Questions): Look['shares'] {
  const found = Object.entries(questions).map(([name, items]) => [name, accuracy(model, items)]);
  return Object.fromEntries(found) as Look['shares'];
}

export interface Sample {
  probe: ProbeName;
  prompt: string;
  expected: string;
  said: string;
  right: boolean;
}

export function samplesOf(
  model: Model,
  { lexicon }: World,
  questions: Questions,
  probes: readonly ProbeName[],
  count = 1,
): Sample[] {
  const show = (tokens: readonly number[]) => readable(lexicon, tokens);
  const { stop } = lexicon;
  const known = lexicon.vocabulary.first.reserved;
  return probes.flatMap((probe) => {
    const items = (questions[probe] ?? []).slice(0, count);
    const written = generate(
      model,
      items.map(({ prompt }) => prompt),
      { most: MOST_WRITTEN, stop, known },
    );
    return items.map(({ prompt, answer }, i) => {
      const expected = show(answer);
      const said = show(written[i]!.map(({ token }) => token));
      return { probe, prompt: show(prompt), expected, said, right: said === expected };
    });
  });
}
