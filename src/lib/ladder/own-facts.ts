import { bare, FORM, PASTED_FORM, withFacts } from './prompts';
import { OWN_QUESTIONS, type OwnQuestion, type OwnRoad } from './own-model';
import { drawn, placesRead, type Shown } from './shown';

/** What is asked about a world, and which facts the search by meaning finds, as the record has them. */
export interface LadderExam {
  facts: readonly { text: string; exam: string; answer: string }[];
  unknown: readonly string[];
  shown: Shown;
}

const ROADS: readonly OwnRoad[] = ['closed', 'fact', 'minilm-4', 'paste-all'];

/** So many of the questions without an answer go with the others. */
const UNKNOWN = Math.ceil(OWN_QUESTIONS / 3);

/**
 * The questions on facts road by road, so that facts pasted in front of every question are read once by a server that keeps
 * what it has read. The right fact alone is asked no question without an answer, for there it has no fact to show.
 */
export function factQuestions(exam: LadderExam): OwnQuestion[] {
  const stated = drawn(exam.facts.length, OWN_QUESTIONS);
  const unstated = drawn(exam.unknown.length, UNKNOWN);
  return ROADS.flatMap((road) => [
    ...stated.map((at) => questionOf(exam, road, 'exam', at)),
    ...(road === 'fact' ? [] : unstated.map((at) => questionOf(exam, road, 'unknown', at))),
  ]);
}

function questionOf(exam: LadderExam, road: OwnRoad, list: keyof Shown, at: number): OwnQuestion {
  const { facts, unknown, shown } = exam;
  const found = road === 'minilm-4' ? shown[list][at] : undefined;
  const places = placesRead(road, found, { list, at, facts: facts.length });
  const question = list === 'exam' ? facts[at]!.exam : unknown[at]!;
  const read = places.map((place) => facts[place]!.text);
  const form = road === 'paste-all' ? PASTED_FORM : FORM;
  const prompt = read.length > 0 ? withFacts(read, question, form) : bare(question);
  if (list === 'unknown') return { task: 'unknown', road, question, prompt };
  return {
    task: 'facts',
    road,
    question,
    answers: [facts[at]!.answer],
    ...(places.length > 0 && road !== 'fact' && { found: places.includes(at) }),
    prompt,
  };
}
