import type { Locale } from '~/lib/locale';
import { shuffle, seededRng, type Rng } from '~/lib/math/rng';
import { generate, openSaved } from '~/lib/tinylm';
import { TAUGHT_FORMS, type Fact } from '~/lib/tuning/settings';
import { answer, cellsOf, question, relationOf, townOf, type World } from '~/lib/world';
import { writeNote } from '~/lib/world/notes';
import { fastBackend } from '../../record/model';
import { baseOf, taughtIn, type Turned } from './tuned';

/** Draws of an answer to each question before it is given up. */
const TRIES = 4;
const MOST_WRITTEN = 4;

export interface Own {
  /** The share of taught questions whose first draw was right, and of those with a right one among all draws. */
  first: number;
  ever: number;
}

/**
 * A stand-in for learning on-policy: the untouched model answers the taught questions itself, with the fact in a note, at
 * temperature 1, and only its right answers are kept to train on. An answer is right only if it is that of the training, token
 * by token, so here the kept texts are those that would be taught anyway; what can differ is how many there are.
 */
export function ownAnswers(language: Locale, turned: Turned): Own {
  const { world, data } = taughtIn(language, turned);
  const rng = seededRng(turned.seed);
  const asked = data.facts.flatMap((fact) => TAUGHT_FORMS.map((form) => ({ fact, form })));
  const prompts = asked.map(({ fact, form }) => promptOf(world, fact, form, rng));
  const draws = Array.from({ length: TRIES }, () =>
    rightDraws(language, world, asked, prompts, rng),
  );
  const share = (isRight: (i: number) => boolean) =>
    asked.filter((_, i) => isRight(i)).length / asked.length;
  return {
    first: share((i) => draws[0]![i]!),
    ever: share((i) => draws.some((right) => right[i])),
  };
}

/** A note with all facts of the town in random order, and the question. */
function promptOf(world: World, [cell]: Fact, form: number, rng: Rng): number[] {
  const cells = shuffle(cellsOf([townOf(cell)]), rng);
  const page = { tokens: [world.lexicon.start], weights: [0] };
  writeNote(page, world, new Map(cells.map((each) => [each, world.newFacts.get(each)!])), rng);
  return [...page.tokens, ...question(world.lexicon, townOf(cell), relationOf(cell), form)];
}

function rightDraws(
  language: Locale,
  { lexicon }: World,
  asked: readonly { fact: Fact }[],
  prompts: readonly number[][],
  rng: Rng,
): boolean[] {
  const model = openSaved(baseOf(language), fastBackend());
  const known = lexicon.vocabulary.first.reserved;
  const options = { most: MOST_WRITTEN, stop: lexicon.stop, known, temperature: 1, rng };
  const written = generate(model, prompts, options);
  return asked.map(({ fact: [, value] }, i) => {
    const tokenIds = written[i]!.map(({ token }) => token);
    return tokenIds.join() === answer(lexicon, value).join();
  });
}
