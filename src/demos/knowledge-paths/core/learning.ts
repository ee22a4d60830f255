import type { SavedModel, Backend, Item } from '~/lib/tinylm';
import { openTuning, taughtAnswer, type Taught, type Tuning } from '~/lib/tuning';
import { TAUGHT_FORMS } from '~/lib/tuning/settings';
import { fairRate } from '~/lib/tuning/rates';
import {
  answer,
  lesson,
  pretrainingText,
  question,
  relationOf,
  townOf,
  type Lexicon,
  type World,
} from '~/lib/world';
import type { PathQuestion } from './scenario';
import type { PathSettings } from './settings';

/** Far from the seeds of the text that trained the shipped models. */
const OLD_TEXT = 90_000;
/** The run ends once the model answers this share of the taught questions. */
const UNTIL = 0.95;

/** Fine-tunes all weights of the shipped model on the outside base. */
export function learnBase(
  base: SavedModel,
  world: World,
  questions: readonly PathQuestion[],
  { steps, replay, seed }: PathSettings,
  backend: Backend,
): Tuning {
  const { lexicon } = world;
  const share = replay ? 0.5 : 0;
  const rate = fairRate('all', 0, share);
  const settings = {
    trains: { kind: 'all' } as const,
    rate,
    steps,
    replay: share,
    until: UNTIL,
    seed,
  };
  const taught = questions.flatMap(({ cell, told }) =>
    told.base === undefined ? [] : fourTexts(lexicon, cell, told.base),
  );
  const checks = taught.flatMap(({ tokens, weights }) => checkOf(lexicon, tokens, weights));
  const old = pretrainingText(world, OLD_TEXT + seed);
  return openTuning(base, settings, { taught, start: lexicon.start, old, checks }, backend);
}

/** A fact as two statements and two questions with answers; the third question form is held out for testing. */
function fourTexts(lexicon: Lexicon, cell: number, value: number): Taught[] {
  const [town, relation] = [townOf(cell), relationOf(cell)];
  return TAUGHT_FORMS.flatMap((form) => [
    { ...lesson(lexicon, town, relation, value, form, 0), about: cell },
    taughtAnswer(question(lexicon, town, relation, form), answer(lexicon, value), cell),
  ]);
}

/** The taught question as a check of the run; statements check nothing. */
function checkOf(
  { start, markers }: Lexicon,
  tokens: readonly number[],
  weights: readonly number[],
): Item[] {
  if (tokens[0] !== markers.question) return [];
  const from = weights.indexOf(1);
  return [{ prompt: [start, ...tokens.slice(0, from)], answer: tokens.slice(from) }];
}
