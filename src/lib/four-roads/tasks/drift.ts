import { seededRng, shuffle } from '~/lib/math/rng';
import type { World } from '~/lib/world';
import type { Fact } from '~/lib/tuning/settings';
import type { TaskSettings } from '../settings';
import type { Passage, Stage, Task } from '../task';
import { aboutFacts, askedAbout } from './facts';

export const MONTHS = 12;
const QUESTIONS = 40;

/**
 * A year in which every new fact changes once, a twelfth of them each month. Each month the
 * changed parts of the collection and the examples are replaced, and questions about old
 * and new facts are asked; a tuned model is tuned again when due.
 */
export function driftTask(world: World, seed: number, { every }: TaskSettings): Task {
  const rng = seededRng(seed);
  const first = [...world.newFacts];
  const turns = shuffle(first, rng).map(([cell]) => cell);
  const known = aboutFacts(world, first, seed);
  let before: readonly Passage[] = known.passages;
  const later = Array.from({ length: MONTHS }, (_, month): Stage => {
    const changed = new Set(turns.slice(0, ((month + 1) * turns.length) / MONTHS));
    const now = first.map(([cell, value]): Fact => [
      cell,
      changed.has(cell) ? world.revisedFacts.get(cell)! : value,
    ]);
    const around = aboutFacts(world, now, seed);
    const swapped = around.passages.filter(({ value }, i) => value !== before[i]!.value).length;
    before = around.passages;
    const questions = shuffle(now, rng)
      .slice(0, QUESTIONS)
      .map((fact) => askedAbout(world, fact, monthName(month + 1)));
    return { ...around, questions, swapped, tunes: (month + 1) % every === 0 };
  });
  return {
    name: 'drift',
    world,
    format: false,
    ...known,
    later,
    questions: later.flatMap(({ questions }) => questions),
  };
}

export const monthName = (month: number): string => `month-${String(month).padStart(2, '0')}`;
