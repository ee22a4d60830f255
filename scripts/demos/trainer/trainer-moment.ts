import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '~/lib/locale';
import { unpackMoments, watched, type PackedMoments } from '~/lib/trainer/moments';
import { SHIPPED } from '~/lib/trainer/settings';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { openTrainer } from '~/lib/trainer/trainer';
import { factWatch, worldSource } from '~/lib/trainer/world-source';
import { fastBackend, grammarOf } from '../../record/model';
import { packMoments } from './pack-moments';

/** The beginning of the shipped run, with the model's answers throughout. */
export interface MomentRecord extends PackedMoments, Pick<TrainerSnapshot, 'losses' | 'steps'> {
  cells: Record<string, number>;
}

/** Steps that a brief check repeats. */
const BRIEF = 40;

/**
 * Trains the shipped model for its first steps and asks it for 96 facts throughout. That takes minutes; a brief check
 * replays only the beginning.
 */
export function momentOf(
  language: Locale,
  steps: number,
  recorded: MomentRecord | undefined,
  brief: boolean,
): MomentRecord {
  if (!brief || !recorded) return momentsOf(language, steps);
  const again = momentsOf(language, BRIEF);
  return isDeepStrictEqual(againOf(again), againOf(recorded)) ? recorded : again;
}

/** The part of a record that a brief check compares. */
function againOf(record: MomentRecord) {
  const until = <Point extends readonly [number, unknown]>(points: readonly Point[]) =>
    points.filter(([step]) => step <= BRIEF);
  return {
    given: record.given,
    losses: until(record.losses),
    said: unpackMoments({ ...record, at: until(record.at) }),
  };
}

function momentsOf(language: Locale, steps: number): MomentRecord {
  const grammar = grammarOf(language);
  const watch = factWatch(grammar);
  const source = worldSource(grammar, SHIPPED.seed);
  const run = watched(openTrainer(SHIPPED, source, fastBackend()), watch);
  run.advance(steps);
  const { losses, moments, steps: of } = run.snapshot();
  const right = moments.map(({ step, said }): [string, number] => [
    `right@${step}`,
    said.filter((text, i) => text === watch.given[i]!.answer).length,
  ]);
  return {
    cells: Object.fromEntries(right),
    steps: of,
    losses,
    ...packMoments(watch.given, moments),
  };
}
