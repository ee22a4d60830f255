import { speaksFor, type Rule } from './rules';
import { byWay, WAYS, type Way } from './ways';

export const ENOUGH = 3;

export type Tally = ReturnType<typeof tallyOf>[Way];
export type Tallies = Readonly<Record<Way, Tally>>;

export function tallyOf(rules: readonly Rule[]) {
  const tally = byWay(() => ({ score: 0, required: false, excluded: false }));
  for (const { roads } of rules)
    for (const way of WAYS) {
      const effect = roads[way];
      if (effect === 'require') tally[way].required = true;
      else if (effect === 'exclude') tally[way].excluded = true;
      else if (effect !== undefined) tally[way].score += effect;
    }
  return tally;
}

/**
 * The ways to take, with prompting if there is none but tools. Where the text is pasted or searched, the prompt is a part of that
 * step, unless a rule makes prompting the foundation.
 */
export function takenBy(tally: Tallies, rules: readonly Rule[]): Way[] {
  const taken = WAYS.filter((way) => {
    const { score, required, excluded } = tally[way];
    return !excluded && (required || score >= ENOUGH);
  });
  if (taken.every((way) => way === 'tools')) return ['prompt', ...taken];
  const isPart =
    taken.some((way) => way === 'paste' || way === 'rag') && !isFounded('prompt', rules);
  return isPart ? taken.filter((way) => way !== 'prompt') : taken;
}

/** Cheap experiments come first, a new base model before the ways that build on it. */
const ORDER: readonly Way[] = ['prompt', 'paste', 'scratch', 'rag', 'finetune'];
/** The order if tuning produces the model that the other ways need. */
const FOUNDED: readonly Way[] = ['prompt', 'scratch', 'finetune', 'paste', 'rag'];

/** A point is no reason to build something else. */
const LEVEL = 1;

/** The two ways to bring a text into the prompt, which replace each other. */
export const RIVALS: readonly Way[] = ['rag', 'paste'];

/** Both of them are taken, and nothing settles the matter. */
const rivalsIn = (tally: Tallies, taken: readonly Way[]): boolean =>
  RIVALS.every((way) => taken.includes(way) && !tally[way].required);

/** Searching and pasting lie within a point of each other, so that neither comes first. */
export const isLevel = (tally: Tallies, taken: readonly Way[]): boolean =>
  rivalsIn(tally, taken) && Math.abs(tally.paste.score - tally.rag.score) <= LEVEL;

/** Retrieval before the pasted text: where they are level, and where it has more points. */
const swapped = (order: readonly Way[]): Way[] =>
  order.map((way) => (way === 'paste' ? 'rag' : way === 'rag' ? 'paste' : way));

const isFounded = (way: Way, rules: readonly Rule[]): boolean =>
  rules.some(({ foundation, roads }) => foundation && speaksFor(roads[way]));

/** Tools stand beside the first road, and are never first themselves. */
export function orderOf(tally: Tallies, taken: readonly Way[], rules: readonly Rule[]): Way[] {
  const usual = isFounded('finetune', rules) ? FOUNDED : ORDER;
  const searchesFirst = rivalsIn(tally, taken) && tally.rag.score >= tally.paste.score - LEVEL;
  const order = searchesFirst ? swapped(usual) : usual;
  const [first, ...later] = order.filter((way) => taken.includes(way));
  return [first!, ...taken.filter((way) => way === 'tools'), ...later];
}
