import type { OwnQuestion, Place } from './own-questions';

/** The questions with others merged into them, without duplicate marks. */
export function joined(
  questions: readonly OwnQuestion[],
  others: readonly OwnQuestion[],
): OwnQuestion[] {
  const answers = new Map<string, Map<string, Place>>();
  for (const question of [...questions, ...others]) {
    const places = answers.get(question.query) ?? new Map<string, Place>();
    for (const place of question.answers) {
      const { source, start, end, words } = place;
      places.set(JSON.stringify([source, start, end, words]), place);
    }
    answers.set(question.query, places);
  }
  return [...answers].map(([query, places]) => ({ query, answers: [...places.values()] }));
}

/** The questions without one of them, or without one of its marks; a question without marks is removed too. */
export function without(
  questions: readonly OwnQuestion[],
  at: number,
  nth?: number,
): OwnQuestion[] {
  const left = ({ answers }: OwnQuestion) =>
    nth === undefined ? [] : answers.filter((_, place) => place !== nth);
  return questions
    .map((question, place) =>
      place === at ? { ...question, answers: left(question) } : { ...question },
    )
    .filter(({ answers }) => answers.length > 0);
}

export const marksIn = (questions: readonly OwnQuestion[]): number =>
  questions.reduce((sum, { answers }) => sum + answers.length, 0);
