import { fetchFile } from '~/browser/page';
import type { LadderExam } from '~/lib/ladder/own-facts';
import { formatQuestions, type FormatExam } from '~/lib/ladder/format-exam';
import { type OwnQuestion, type OwnTaskName, OWN_TASKS } from '~/lib/ladder/own-model';
import { factQuestions } from '~/lib/ladder/own-facts';
import type { Exams } from '~/lib/ladder/model-replies';
import { textQuestions, type TextExam } from '~/lib/ladder/text-exam';
import { Problem } from '~/lib/problem';
import type { Row } from '~/lib/ladder/rows';
import { whole, type Fields, type Settings } from '~/lib/settings/table';

type ExamAddresses = Readonly<Record<OwnTaskName, string>>;

const QUESTIONS: Readonly<Record<OwnTaskName, (file: unknown) => OwnQuestion[]>> = {
  facts: (file) => factQuestions(file as LadderExam),
  truetext: (file) => textQuestions(file as TextExam),
  format: (file) => formatQuestions(file as FormatExam),
};

/** The exams of this site, by their tasks; each is fetched once. */
export function openExams(addresses: ExamAddresses) {
  const fetched: Exams = {};
  return async (tasks: readonly OwnTaskName[]): Promise<Exams> => {
    const asked: Exams = {};
    for (const task of tasks)
      asked[task] = fetched[task] ??= await questionsAt(task, addresses[task]);
    return asked;
  };
}

/** @throws Problem `no-exam` if it cannot be fetched, or is none */
async function questionsAt(task: OwnTaskName, address: string): Promise<OwnQuestion[]> {
  try {
    return QUESTIONS[task](await (await fetchFile(address)).json());
  } catch (cause) {
    throw new Problem('no-exam', {}, { cause });
  }
}

/** The tasks, and at most how many tokens a reply has: as many as in the record. */
export const ownModelFields = {
  most: whole(40, 1, 1_024),
  tasks: { kind: 'set', default: 'facts', options: OWN_TASKS },
} as const satisfies Fields;

export interface OwnModelProps {
  settings: Settings<typeof ownModelFields>;
  exams: ExamAddresses;
  /** What SmolLM2 made of the right fact alone, if that was run. */
  real?: Pick<Row, 'right' | 'n'> | undefined;
}
