import { seededRng, shuffle } from '~/lib/math/rng';
import type { Item } from '~/lib/tinylm';
import { taughtAnswer, type Taught } from '~/lib/tuning/pack';
import { answer, lesson, question, type World } from '~/lib/world';
import { relationOf, townOf } from '~/lib/world/world';
import { UNSEEN_FORM, type Fact } from '~/lib/tuning/settings';
import type { FinetuneSettings, Teach } from './settings';

interface Wording {
  kind: 'question' | 'statement';
  form: number;
}

const asked = (form: number): Wording => ({ kind: 'question', form });
const stated = (form: number): Wording => ({ kind: 'statement', form });

/** The wordings in which a fact is taught. No list has the third question form. */
export const WORDINGS: Record<Teach, readonly Wording[]> = {
  both: [asked(0), stated(0), asked(1), stated(1)],
  questions: [asked(0), asked(1)],
  statements: [stated(0), stated(1)],
};

export interface FinetuneData {
  facts: readonly Fact[];
  taught: readonly Taught[];
  /** Every taught question, in a random order, so that a prefix is a fair sample; empty if no question is taught. */
  familiar: readonly Item[];
  /** Every fact in the form that is never taught. */
  unseen: readonly Item[];
}

interface Telling {
  fact: Fact;
  wording: Wording;
}

export function finetuneData(
  world: World,
  { teach, facts: most, seed }: Pick<FinetuneSettings, 'teach' | 'facts' | 'seed'>,
): FinetuneData {
  const rng = seededRng(seed);
  const facts = shuffle([...world.newFacts], rng).slice(0, most);
  const inOrder = facts.flatMap((fact) => WORDINGS[teach].map((wording) => ({ fact, wording })));
  const tellings = shuffle(inOrder, rng);
  return {
    facts,
    taught: tellings.map((telling) => taughtOf(world, telling)),
    familiar: tellings
      .filter(({ wording }) => wording.kind === 'question')
      .map(({ fact, wording }) => itemOf(world, fact, wording.form)),
    unseen: facts.map((fact) => itemOf(world, fact, UNSEEN_FORM)),
  };
}

function taughtOf({ lexicon }: World, { fact: [cell, value], wording }: Telling): Taught {
  const town = townOf(cell);
  const relation = relationOf(cell);
  const { kind, form } = wording;
  if (kind === 'question')
    return taughtAnswer(question(lexicon, town, relation, form), answer(lexicon, value), cell);
  return { ...lesson(lexicon, town, relation, value, form, 0), about: cell };
}

function itemOf({ lexicon }: World, [cell, value]: Fact, form: number): Item {
  const words = question(lexicon, townOf(cell), relationOf(cell), form);
  return { prompt: [lexicon.start, ...words], answer: answer(lexicon, value) };
}
