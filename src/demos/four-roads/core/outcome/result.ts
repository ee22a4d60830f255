import type { Answered } from './answers';
import type { Outcome } from './outcome';

export interface RoadResult extends Outcome {
  questions: Answered[];
}

export function resultOf(
  given: Pick<RoadResult, 'road' | 'seed' | 'forgetting' | 'cost' | 'upkeep' | 'questions'>,
): RoadResult {
  const { questions, ...rest } = given;
  const share = (holds: (each: Answered) => boolean, of = questions) =>
    of.filter(holds).length / Math.max(1, of.length);
  const groups = new Set(questions.map(({ group }) => group));
  const right = (group: string) =>
    share(
      ({ correct }) => correct,
      questions.filter((each) => each.group === group),
    );
  const part = (name: keyof NonNullable<Answered['parts']>) => share(({ parts }) => parts![name]);
  return {
    ...rest,
    marks: questions.map(({ correct, unknown }) => (correct ? '1' : unknown ? 'u' : '0')).join(''),
    groups: Object.fromEntries([...groups].map((group) => [group, right(group)])),
    ...(questions.some(({ parts }) => parts) && {
      parts: { code: part('code'), value: part('value'), stamp: part('stamp') },
    }),
    ...(questions.some(({ reached }) => reached !== undefined) && {
      reached: share(({ reached }) => reached === true),
    }),
    questions,
  };
}
