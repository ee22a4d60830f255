import { seededRng, shuffle } from '~/lib/math/rng';
import type { Item } from '~/lib/tinylm';
import { taughtAnswer, type Taught } from '~/lib/tuning/pack';
import { TAUGHT_FORMS, UNSEEN_FORM } from '~/lib/tuning/settings';
import {
  cellsOf,
  factProbes,
  noAnswer,
  question,
  readingProbes,
  relationOf,
  townOf,
  type World,
} from '~/lib/world';

/** Forty towns that no text mentions: half are asked about in the exam, a quarter fit a bias, a quarter are declined. */
const EXAM_TOWNS = 20;
const FIT_TOWNS = 10;
/** Questions on which a bias is fitted: so many untold ones, and half as many each of new and of old facts. */
const FIT = 20;
const OLD = 100;
const NOTES = 40;

/** Questions by kind; all but the notes are asked in the third form, which no training text has. */
export interface Exam {
  new: readonly Item[];
  old: readonly Item[];
  untold: readonly Item[];
  /** The same cells in the forms of the training. */
  untoldTaught: readonly Item[];
  reading: readonly Item[];
}

/** Other questions, about other towns and facts, to fit a bias on. */
export interface Fit {
  untold: readonly Item[];
  known: readonly Item[];
}

/** @param unseen questions about the new facts in the third form */
export function examOf(world: World, unseen: readonly Item[], seed: number): Exam & { fit: Fit } {
  const rng = seededRng(seed);
  const cells = cellsOf(world.abstention.slice(0, EXAM_TOWNS));
  const others = cellsOf(world.abstention.slice(EXAM_TOWNS, EXAM_TOWNS + FIT_TOWNS));
  const old = factProbes(world, world.facts, OLD + FIT / 2, 1_000 * seed, UNSEEN_FORM);
  return {
    new: unseen.slice(FIT / 2),
    old: old.slice(FIT / 2),
    untold: cells.map((cell) => unstatedItem(world, cell, UNSEEN_FORM)),
    untoldTaught: cells.map((cell, i) => unstatedItem(world, cell, TAUGHT_FORMS[i % 2]!)),
    reading: readingProbes(world, NOTES, 1_000 * seed + 1),
    fit: {
      untold: shuffle(others, rng)
        .slice(0, FIT)
        .map((cell) => unstatedItem(world, cell, UNSEEN_FORM)),
      known: [...unseen.slice(0, FIT / 2), ...old.slice(0, FIT / 2)],
    },
  };
}

/**
 * Examples that are answered `unknown`, in the taught forms, about ten towns that neither the exam nor the fit asks about, or
 * about the many towns of the pretraining that have no facts.
 * @param share of all taught sentences, 0 … below 1
 */
export function refusals(
  world: World,
  taught: number,
  { share, many }: { share: number; many?: true },
  seed: number,
): Taught[] {
  const count = Math.round((taught * share) / (1 - share));
  const cells = cellsOf(many ? world.pool : world.abstention.slice(EXAM_TOWNS + FIT_TOWNS));
  const all = cells.flatMap((cell) => TAUGHT_FORMS.map((form) => ({ cell, form })));
  if (count > all.length)
    throw new RangeError(
      `A share of ${share} needs ${count} declined questions, and there are ${all.length}; lower the share.`,
    );
  return shuffle(all, seededRng(-seed))
    .slice(0, count)
    .map(({ cell, form }) => {
      const asked = question(world.lexicon, townOf(cell), relationOf(cell), form);
      return taughtAnswer(asked, noAnswer(world.lexicon), cell);
    });
}

function unstatedItem({ lexicon }: World, cell: number, form: number): Item {
  const asked = question(lexicon, townOf(cell), relationOf(cell), form);
  return { prompt: [lexicon.start, ...asked], answer: noAnswer(lexicon) };
}
