import { seededRng, shuffle, type Rng } from '~/lib/math/rng';
import type { Item } from '~/lib/tinylm';
import { taughtAnswer, type Taught } from '~/lib/tuning';
import { answer, lesson, question, type World } from '~/lib/world';
import { randomValue, relationOf, townOf } from '~/lib/world/world';
import { UNSEEN_FORM, type Fact } from '~/lib/tuning/settings';
import type { FinetuneSettings, Teach } from './settings';

/** One way to put a fact: a question form with its answer, or a form of statement. */
export interface Wording {
  kind: 'question' | 'statement';
  form: number;
}

/** The wordings a fact is taught in: the first so many of a list. The third question form is in none. */
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

/** What a run is taught and asked. */
export interface FinetuneData {
  facts: readonly Fact[];
  taught: readonly Taught[];
  /** How many of those give a wrong value. */
  wrong: number;
  /**
   * Every taught question once, with the answer its first copy gives; none if none was taught. In a random
   * order, so that its head is a fair sample: neither wrong answers nor repeated facts stand there first.
   */
  checks: readonly Item[];
  /** The same questions with the true answer. */
  familiar: readonly Item[];
  /** Every fact in the form that is never taught. */
  unseen: readonly Item[];
  /** The same facts apart: those taught once, and those that stand in the data several times. */
  once: readonly Item[];
  often: readonly Item[];
}

interface Telling {
  fact: Fact;
  wording: Wording;
  /** The value that is told; now and then a wrong one. */
  value: number;
  /** Which of the fact's copies says so, from 0. */
  copy: number;
}

type DataSettings = Pick<
  FinetuneSettings,
  'teach' | 'facts' | 'noise' | 'copies' | 'wordings' | 'seed'
>;

/**
 * New facts of the world as training text and as questions. Every second fact is the one that `copies`
 * repeats; the wrong values are dealt over all sentences, so that one wording may contradict another.
 * Noise changes values only: the facts and the order of the sentences are those of the run without it.
 */
export function finetuneData(world: World, settings: DataSettings): FinetuneData {
  const rng = seededRng(settings.seed);
  const facts = shuffle([...world.newFacts], rng).slice(0, settings.facts);
  const inOrder = facts.flatMap((fact, place) => tellingsOf(fact, place, settings));
  const wrong = Math.round(settings.noise * inOrder.length);
  const told = withWrong(world, shuffle(inOrder, rng), wrong, seededRng(-settings.seed));
  const asked = (some: readonly Fact[]) => some.map((fact) => itemOf(world, fact, UNSEEN_FORM));
  return {
    facts,
    taught: told.map((telling) => taughtOf(world, telling)),
    wrong,
    checks: questionsOf(world, told, ({ value }) => value),
    familiar: questionsOf(world, told, ({ fact }) => fact[1]),
    unseen: asked(facts),
    once: asked(facts.filter((_, place) => !isRepeated(place))),
    often: asked(facts.filter((_, place) => isRepeated(place))),
  };
}

const isRepeated = (place: number): boolean => place % 2 === 1;

/** All that is told of a fact: every wording, as often as it stands in the data. */
function tellingsOf(fact: Fact, place: number, settings: DataSettings): Telling[] {
  const { teach, wordings, copies } = settings;
  const once = WORDINGS[teach]
    .slice(0, wordings)
    .map((wording) => ({ fact, wording, value: fact[1] }));
  return Array.from({ length: isRepeated(place) ? copies : 1 }, (_, copy) =>
    once.map((telling): Telling => ({ ...telling, copy })),
  ).flat();
}

/** The same tellings in the same order; `wrong` of them, drawn evenly, tell another value. */
function withWrong(world: World, told: readonly Telling[], wrong: number, rng: Rng): Telling[] {
  const places = new Set(shuffle([...told.keys()], rng).slice(0, wrong));
  return told.map((telling, i) => (places.has(i) ? misled(world, telling, rng) : telling));
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

/** Each taught question once, in the order of first copies: how often a fact is told moves it nowhere. */
function questionsOf(
  world: World,
  told: readonly Telling[],
  valueOf: (telling: Telling) => number,
): Item[] {
  return told
    .filter(({ copy, wording }) => copy === 0 && wording.kind === 'question')
    .map((telling) => itemOf(world, [telling.fact[0], valueOf(telling)], telling.wording.form));
}

function itemOf({ lexicon }: World, [cell, value]: Fact, form: number): Item {
  const asked = question(lexicon, townOf(cell), relationOf(cell), form);
  return { prompt: [lexicon.start, ...asked], answer: answer(lexicon, value) };
}
