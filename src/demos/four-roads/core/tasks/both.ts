import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { cellsOf, RELATIONS, type World } from '~/lib/world';
import { cellOf, randomValue, relationOf, townOf } from '~/lib/world/world';
import { taughtAnswer, type Taught } from '~/lib/tuning';
import { TAUGHT_FORMS, UNSEEN_FORM, type Fact } from '~/lib/tuning/settings';
import type { TaskSettings } from '../settings';
import { drawStyle, ruleOf, styled, type Style } from '../style';
import type { Task } from '../task';
import { factQuestion, taughtFacts } from '../teach';
import { askedInStyle, noteOf, styledExamples, taughtStyle } from './behaviour';
import { aboutFacts } from './facts';

/** Limits for the number of facts in a training note. */
const LEAST_NOTE = 3;
const MOST_NOTE = 6;

/**
 * New facts, to be answered in the house format: knowledge that changes, and a behaviour that stays. Roads that only
 * tune are taught both in one set: the facts as statements and as answered questions in the teachable forms, and
 * labelled examples in all forms about known facts. The road `both` learns only the format, on notes that contain the
 * fact, and retrieves the facts.
 */
export function bothTask(world: World, settings: TaskSettings, seed: number): Task {
  const rng = seededRng(seed);
  const style = drawStyle(world.lexicon, rng);
  const facts = [...world.newFacts];
  const around = aboutFacts(world, facts, settings, seed);
  const known = shuffle([...world.facts], rng);
  const examples = styledExamples(world, style, known, settings.examples, rng);
  return {
    name: 'both',
    world,
    format: true,
    ...around,
    examples,
    rule: ruleOf(world.lexicon, style),
    taught: [
      ...taughtFacts(world.lexicon, facts, 'statements'),
      ...taughtStyle(inStyle(world, style, facts)),
      ...taughtStyle(examples),
    ],
    taughtToRead: [
      ...taughtStyle(examples),
      ...examples.flatMap(({ cell, form }) =>
        settings.notes === 'none' ? [] : [withNote(world, style, cell, form, settings.notes, rng)],
      ),
    ],
    questions: facts.map((fact) => askedInStyle(world, style, fact, UNSEEN_FORM)),
  };
}

/** Questions about every fact in each teachable form, answered in the house format. */
const inStyle = (world: World, style: Style, facts: readonly Fact[]) =>
  facts.flatMap((fact) => TAUGHT_FORMS.map((form) => askedInStyle(world, style, fact, form)));

/** The same question after a note that answers it, with known or made-up values. */
function withNote(
  world: World,
  style: Style,
  cell: number,
  form: number,
  notes: 'made-up' | 'known',
  rng: Rng,
): Taught {
  const valueOf = (about: number) =>
    notes === 'known'
      ? world.facts.get(about)!
      : randomValue(relationOf(about), world.lexicon, world.people.seen, rng);
  const told = shuffle([cell, ...besides(world, cell, rng)], rng).map((about): Fact => [
    about,
    valueOf(about),
  ]);
  const value = told.find(([about]) => about === cell)![1];
  const prompt = [...noteOf(world, told, rng), ...factQuestion(world.lexicon, cell, form)];
  return taughtAnswer(prompt, styled(world.lexicon, style, cell, value, form), cell);
}

/** Other facts for a note, most about the same town. */
function besides({ known }: World, cell: number, rng: Rng): number[] {
  const same = RELATIONS.map((_, relation) => cellOf(townOf(cell), relation));
  const other = cellsOf([known[randomInteger(known.length, rng)]!]);
  const choice = shuffle([...same, ...other], rng).filter((about) => about !== cell);
  const count = LEAST_NOTE + randomInteger(MOST_NOTE - LEAST_NOTE, rng);
  return [...new Set(choice)].slice(0, count);
}
