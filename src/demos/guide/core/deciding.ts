import { everyPlan } from './every';
import type { Question, Rule } from './rules';

/** How often another answer to one question leads elsewhere: shares 0 … 1 of all changes of that answer. */
export interface Deciding {
  readonly question: string;
  /** To other roads, or to the same in another order. */
  readonly roads: number;
  /** To another first step. */
  readonly first: number;
}

/**
 * Takes every set of answers there is, gives one answer otherwise in every way, and counts where the plan becomes
 * another. All sets count alike, likely or not.
 *
 * @example
 * decidingOf(questions, rules)[0]; // { question: 'task', roads: 0.34, first: 0.16 }
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

/** A question in the list of all sets: how many answers it has, and how far apart two neighbours of them are. */
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

/** A number for the plan of each set of answers, and one for its first step. */
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

/** Among all pairs of sets that differ in this answer alone, the share whose numbers differ. */
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
