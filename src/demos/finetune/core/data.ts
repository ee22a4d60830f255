import { seededRng, shuffle, type Rng } from '~/lib/math/rng';
import type { Item } from '~/lib/tinylm';
import { taughtAnswer, type Taught } from '~/lib/tuning';
import { answer, lesson, question, type World } from '~/lib/world';
import { randomValue, relationOf, townOf } from '~/lib/world/world';
import { UNSEEN_FORM, type Fact } from '~/lib/tuning/settings';
import type { FinetuneSettings, Teach } from './settings';

/** One way to state a fact: a question form with its answer, or a form of statement. */
interface Wording {
  kind: 'question' | 'statement';
  form: number;
}

/** The wordings in which a fact is taught: a prefix of a list. No list has the third question form. */
export const WORDINGS: Record<Teach, readonly Wording[]> = {
  both: [
    { kind: 'question', form: 0 },
    { kind: 'statement', form: 0 },
    { kind: 'question', form: 1 },
    { kind: 'statement', form: 1 },
  ],
  questions: [
    { kind: 'question', form: 0 },
    { kind: 'question', form: 1 },
  ],
  statements: [
    { kind: 'statement', form: 0 },
    { kind: 'statement', form: 1 },
  ],
};

/** The training sentences and questions of a run. */
export interface FinetuneData {
  facts: readonly Fact[];
  taught: readonly Taught[];
  /** The number of taught sentences with a wrong value. */
  wrong: number;
  /**
   * Every taught question once, with the answer of its first copy; empty if no question is taught. The order is random,
   * so that a prefix is a fair sample, without wrong answers or repeated facts at the front.
   */
  checks: readonly Item[];
  /** The same questions with the true answers. */
  familiar: readonly Item[];
  /** Every fact in the form that is never taught. */
  unseen: readonly Item[];
  /** The same facts, split into those taught once and those repeated in the data. */
  once: readonly Item[];
  often: readonly Item[];
}

interface Telling {
  fact: Fact;
  wording: Wording;
  /** The stated value, which may be wrong. */
  value: number;
  /** The index of the fact's copy, from 0. */
  copy: number;
}

type DataSettings = Pick<
  FinetuneSettings,
  'teach' | 'facts' | 'noise' | 'copies' | 'wordings' | 'seed'
>;

/**
 * New facts of the world as training text and as questions. `copies` repeats every second fact; the wrong values are
 * spread over all sentences, so that one wording may contradict another. Noise changes only values: the facts and the
 * order of the sentences are the same as without it.
 */
export function finetuneData(world: World, settings: DataSettings): FinetuneData {
  const rng = seededRng(settings.seed);
  const facts = shuffle([...world.newFacts], rng).slice(0, settings.facts);
  const inOrder = facts.flatMap((fact, place) => tellingsOf(fact, place, settings));
  const wrong = Math.round(settings.noise * inOrder.length);
  const tellings = withWrong(world, shuffle(inOrder, rng), wrong, seededRng(-settings.seed));
  const asked = (some: readonly Fact[]) => some.map((fact) => itemOf(world, fact, UNSEEN_FORM));
  return {
    facts,
    taught: tellings.map((telling) => taughtOf(world, telling)),
    wrong,
    checks: questionsOf(world, tellings, ({ value }) => value),
    familiar: questionsOf(world, tellings, ({ fact }) => fact[1]),
    unseen: asked(facts),
    once: asked(facts.filter((_, place) => !isRepeated(place))),
    often: asked(facts.filter((_, place) => isRepeated(place))),
  };
}

const isRepeated = (place: number): boolean => place % 2 === 1;

/** All sentences about a fact: every wording, repeated by the number of copies. */
function tellingsOf(fact: Fact, place: number, settings: DataSettings): Telling[] {
  const { teach, wordings, copies } = settings;
  const once = WORDINGS[teach]
    .slice(0, wordings)
    .map((wording) => ({ fact, wording, value: fact[1] }));
  return Array.from({ length: isRepeated(place) ? copies : 1 }, (_, copy) =>
    once.map((telling): Telling => ({ ...telling, copy })),
  ).flat();
}

/** The same sentences in the same order; `wrong` of them, drawn uniformly, state another value. */
function withWrong(world: World, tellings: readonly Telling[], wrong: number, rng: Rng): Telling[] {
  const places = new Set(shuffle([...tellings.keys()], rng).slice(0, wrong));
  return tellings.map((telling, i) => (places.has(i) ? misled(world, telling, rng) : telling));
}

function misled({ lexicon, people }: World, telling: Telling, rng: Rng): Telling {
  const [cell, value] = telling.fact;
  return { ...telling, value: randomValue(relationOf(cell), lexicon, people.unseen, rng, value) };
}

function taughtOf({ lexicon }: World, { fact: [cell], wording, value }: Telling): Taught {
  const [town, relation] = [townOf(cell), relationOf(cell)];
  const { kind, form } = wording;
  if (kind === 'question')
    return taughtAnswer(question(lexicon, town, relation, form), answer(lexicon, value), cell);
  return { ...lesson(lexicon, town, relation, value, form, 0), about: cell };
}

/** Each taught question once, in the order of first copies, which the number of copies does not affect. */
function questionsOf(
  world: World,
  tellings: readonly Telling[],
  valueOf: (telling: Telling) => number,
): Item[] {
  return tellings
    .filter(({ copy, wording }) => copy === 0 && wording.kind === 'question')
    .map((telling) => itemOf(world, [telling.fact[0], valueOf(telling)], telling.wording.form));
}

function itemOf({ lexicon }: World, [cell, value]: Fact, form: number): Item {
  const asked = question(lexicon, townOf(cell), relationOf(cell), form);
  return { prompt: [lexicon.start, ...asked], answer: answer(lexicon, value) };
}
