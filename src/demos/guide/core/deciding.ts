import { everyPlan } from './every';
import type { Question, Rule } from './rules';

/** The effect of one question's answer: shares, 0 … 1, of all changes of that answer. */
export interface Deciding {
  readonly question: string;
  /** Changes to other roads, or to the same in another order. */
  readonly roads: number;
  /** Changes to another first step. */
  readonly first: number;
}

/**
 * Takes every possible set of answers, changes one answer in every possible way, and counts how often the plan changes.
 * All sets count equally, likely or not.
 *
 * @example decidingOf(questions, rules)[0]; // { question: 'task', roads: 0.34, first: 0.16 }
 */
export function decidingOf(questions: readonly Question[], rules: readonly Rule[]): Deciding[] {
  const { plans, steps } = allPlans(questions, rules);
  return stridesOf(questions).map((strided) => ({
    question: strided.id,
    roads: shareChanged(plans, strided),
    first: shareChanged(steps, strided),
  }));
}

/** Numbers that prose may quote: `decides/text`, `leads/text`, both for every question. */
export const decidingCells = ({
  questions,
  rules,
}: {
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
}): Record<string, number> =>
  Object.fromEntries(
    decidingOf(questions, rules).flatMap(({ question, roads, first }) => [
      [`decides/${question}`, roads],
      [`leads/${question}`, first],
    ]),
  );

/** A question in the list of all sets: its number of answers, and the distance between two neighbouring answers. */
interface Strided {
  readonly id: string;
  readonly options: readonly string[];
  readonly stride: number;
}

/** The last question varies fastest. */
function stridesOf(questions: readonly Question[]): Strided[] {
  let stride = 1;
  return questions.reduceRight<Strided[]>((after, { id, options }) => {
    const here = { id, options: options.map((option) => option.id), stride };
    stride *= options.length;
    return [here, ...after];
  }, []);
}

/** For each set of answers, an id of its plan, and an id of its first step. */
function allPlans(questions: readonly Question[], rules: readonly Rule[]) {
  const strided = stridesOf(questions);
  const size = questions.reduce((product, { options }) => product * options.length, 1);
  const [plans, steps] = [new Uint16Array(size), new Uint16Array(size)];
  const [byPlan, byStep] = [new Map<string, number>(), new Map<string, number>()];
  everyPlan(questions, rules, (roads, _, answers) => {
    const place = strided.reduce(
      (sum, { id, options, stride }) => sum + options.indexOf(answers[id]!) * stride,
      0,
    );
    plans[place] = numberOf(roads.join(), byPlan);
    steps[place] = numberOf(roads[0]!, byStep);
  });
  return { plans, steps };
}

function numberOf(name: string, known: Map<string, number>): number {
  if (!known.has(name)) known.set(name, known.size);
  return known.get(name)!;
}

/** The share of pairs with different ids among all pairs of sets that differ only in this answer. */
function shareChanged(numbers: Uint16Array, { options: { length }, stride }: Strided): number {
  let [changed, pairs] = [0, 0];
  for (let place = 0; place < numbers.length; place++) {
    const answer = Math.floor(place / stride) % length;
    for (let other = answer + 1; other < length; other++) {
      pairs++;
      if (numbers[place] !== numbers[place + (other - answer) * stride]) changed++;
    }
  }
  return pairs === 0 ? 0 : changed / pairs;
}
