import { randomInteger, shuffle, type Rng } from '~/lib/math/rng';
import { cellOf, cellsOf, relationOf, townOf } from '~/lib/world';
import { pick } from '~/lib/world/draw';
import { randomValue } from '~/lib/world/world';
import { LIMITS } from './settings';
import { ALL_TOPICS, stream, type Task, TOPICS } from './task';

export type Statement = ReturnType<typeof tell>;
export type Hidden = ReturnType<typeof questionsOf>[number];

/**
 * Different questions that the prompt was not written for, none about a town of the examples; each with the form that is used if
 * the template leaves it open, and the sentences of its note, none if the model must know the answer.
 *
 * @param note 0 … 4. With 0: towns the model knows; else towns outside its text, and one sentence holds the answer
 * @param topics every topic equally often, or at random, as in a small sample of users
 * @throws RangeError if there are too few
 */
export function questionsOf(
  task: Task,
  { count, note, topics }: { count: number; note: number; topics: 'even' | 'chance' },
) {
  const { world, seed } = task;
  const rng = stream(seed, 'questions');
  const noteRng = stream(seed, 'note');
  const towns = note > 0 ? [...world.new, ...world.abstention] : task.asked;
  const cells = shuffle(cellsOf(towns), rng);
  if (count > cells.length)
    throw new RangeError(`There are ${cells.length} questions to ask; ${count} are too many.`);
  return (topics === 'even' ? evenly(cells) : cells).slice(0, count).map((cell) => {
    const form = randomInteger(3, rng);
    const told = note > 0 ? noteAbout(task, cell, note, noteRng) : [];
    const value = told.find((each) => each.cell === cell)?.value ?? world.facts.get(cell)!;
    return { cell, value, form, note: told };
  });
}

/** The same cells, reordered so that the topics take turns. */
function evenly(cells: readonly number[]): number[] {
  const byTopic = ALL_TOPICS.map((topic) => cells.filter((cell) => relationOf(cell) === topic));
  return cells.map((_, i) => byTopic[i % TOPICS]![Math.floor(i / TOPICS)]!);
}

/** The sentence with the answer, among others about other towns; a longer note includes every shorter one. */
function noteAbout({ world }: Task, cell: number, sentences: number, rng: Rng): Statement[] {
  const towns = [...world.new, ...world.abstention].filter((town) => town !== townOf(cell));
  const others = shuffle(towns, rng)
    .slice(0, LIMITS.note.max - 1)
    .map((town) => cellOf(town, pick(ALL_TOPICS, rng)));
  const place = rng();
  const [answer, ...rest] = [cell, ...others].map((each) => tell(world, each, rng));
  const statements = rest.slice(0, sentences - 1);
  statements.splice(Math.floor(place * sentences), 0, answer!);
  return statements;
}

/** A sentence of a note: a value for a cell, in one of two forms. */
function tell({ lexicon, people }: Task['world'], cell: number, rng: Rng) {
  const value = randomValue(relationOf(cell), lexicon, people.unseen, rng);
  return { cell, value, form: randomInteger(2, rng) };
}
