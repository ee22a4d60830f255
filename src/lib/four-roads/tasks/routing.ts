import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { cellsOf, RELATIONS, type World } from '~/lib/world';
import { randomValue, relationOf, townOf } from '~/lib/world/world';
import { EXAMPLES } from '../settings';
import { drawStyle, ruleOf } from '../training/style';
import type { ExamQuestion, Example, Task } from '../task';
import { factQuestion } from '../training/teach';
import { noteOf, taughtStyle } from './behaviour';

const QUESTIONS = 120;
const FORMS = 3;
/** Share of messages that first mention something else. */
const CHATTER = 0.5;

type Message = Omit<ExamQuestion, 'answer'>;

/**
 * Short messages to be sent to one of six desks, by what they ask for; some first mention something else. No message
 * can be answered, since no text covers the towns. The desk is read from the first token of an answer, as a program
 * that sorts mail would do. The labels show which desk is which.
 */
export function routingTask(world: World, seed: number): Task {
  const rng = seededRng(seed);
  const style = drawStyle(world.lexicon, rng);
  const cells = shuffle(cellsOf(world.pool), rng);
  const messages = cells.map((cell) => messageAbout(world, cell, cells, rng));
  const departmentOf = ({ cell }: Message) => style.codes[relationOf(cell)]!;
  const questions = messages
    .slice(0, QUESTIONS)
    .map((message): ExamQuestion => ({ ...message, answer: [departmentOf(message)] }));
  const examples = evenly(messages.slice(QUESTIONS), EXAMPLES).map((message): Example => ({
    ...message,
    answer: [departmentOf(message), world.lexicon.stop],
  }));
  return {
    name: 'routing',
    world,
    format: true,
    answerTokens: 1,
    passages: [],
    facts: [],
    examples,
    rule: ruleOf(world.lexicon, style),
    taught: taughtStyle(examples),
    questions,
  };
}

function messageAbout(world: World, cell: number, cells: readonly number[], rng: Rng): Message {
  const { lexicon, people } = world;
  const other = cells[randomInteger(cells.length, rng)]!;
  const value = randomValue(relationOf(other), lexicon, people.seen, rng);
  const before = noteOf(world, [[other, value]], rng);
  const asked = factQuestion(lexicon, cell, randomInteger(FORMS, rng));
  const chatter = rng() < CHATTER && townOf(other) !== townOf(cell);
  return {
    question: chatter ? [...before, ...asked] : asked,
    cell,
    group: chatter ? 'chatter' : 'plain',
  };
}

/** The first `count` messages, taking desks in turn, so that six labels cover each desk once. */
function evenly(messages: readonly Message[], count: number): Message[] {
  const byDepartment = RELATIONS.map((_, department) =>
    messages.filter(({ cell }) => relationOf(cell) === department),
  );
  return Array.from(
    { length: count },
    (_, i) => byDepartment[i % byDepartment.length]![Math.floor(i / byDepartment.length)]!,
  );
}
