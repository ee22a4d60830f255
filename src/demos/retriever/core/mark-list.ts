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
