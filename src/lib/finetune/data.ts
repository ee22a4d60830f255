import { seededRng, shuffle, type Rng } from '../math/rng';
import type { Item } from '../tinylm';
import { taughtAnswer, type Taught } from '../tuning';
import { answer, lesson, question, type World } from '../world';
import { randomValue, relationOf, townOf } from '../world/world';
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

/** The question form that is asked and never taught. */
export const UNSEEN_FORM = 2;

export type Fact = readonly [cell: number, value: number];

/** What a run is taught and asked. */
export interface FinetuneData {
  facts: readonly Fact[];
  taught: readonly Taught[];
  /** How many of those give a wrong value. */
  wrong: number;
  /** Every taught question once, with the answer it was taught with first; none if none was taught. */
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
}

type DataSettings = Pick<
  FinetuneSettings,
  'teach' | 'facts' | 'noise' | 'copies' | 'wordings' | 'seed'
>;

/**
 * New facts of the world as training text and as questions. Every second fact is the one that `copies`
 * repeats; the wrong values are dealt over all sentences, so that one wording may contradict another.
 */
export function finetuneData(world: World, settings: DataSettings): FinetuneData {
  const rng = seededRng(settings.seed);
  const facts = shuffle([...world.newFacts], rng).slice(0, settings.facts);
  const inOrder = facts.flatMap((fact, place) => tellingsOf(fact, place, settings));
  const wrong = Math.round(settings.noise * inOrder.length);
  const told = shuffle(inOrder, rng).map((telling, i) =>
    i < wrong ? misled(world, telling, rng) : telling,
  );
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
    .map((wording): Telling => ({ fact, wording, value: fact[1] }));
  return Array.from({ length: isRepeated(place) ? copies : 1 }, () => once).flat();
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

/** Each question among the tellings once. */
function questionsOf(
  world: World,
  told: readonly Telling[],
  valueOf: (telling: Telling) => number,
): Item[] {
  const asked = new Map<string, Item>();
  for (const telling of told) {
    const { fact, wording } = telling;
    const key = `${fact[0]} ${wording.form}`;
    if (wording.kind === 'statement' || asked.has(key)) continue;
    asked.set(key, itemOf(world, [fact[0], valueOf(telling)], wording.form));
  }
  return [...asked.values()];
}

function itemOf({ lexicon }: World, [cell, value]: Fact, form: number): Item {
  const asked = question(lexicon, townOf(cell), relationOf(cell), form);
  return { prompt: [lexicon.start, ...asked], answer: answer(lexicon, value) };
}
