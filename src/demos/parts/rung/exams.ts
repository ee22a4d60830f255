import { fetchFile } from '~/browser/page';
import type { LadderExam } from '~/lib/ladder/exam';
import { formatQuestions, type FormatExam } from '~/lib/ladder/format-exam';
import type { RungQuestion, RungTaskName } from '~/lib/ladder/rung';
import { factQuestions } from '~/lib/ladder/rung-facts';
import { textQuestions, type TextExam } from '~/lib/ladder/text-exam';
import { Problem } from '~/lib/problem';

/** Addresses of the exams, by task. */
export type ExamAddresses = Readonly<Record<RungTaskName, string>>;

/** How the file of a task becomes its questions. */
const QUESTIONS: Readonly<Record<RungTaskName, (file: unknown) => RungQuestion[]>> = {
  facts: (file) => factQuestions(file as LadderExam),
  truetext: (file) => textQuestions(file as TextExam),
  format: (file) => formatQuestions(file as FormatExam),
};

/** The questions of the exams of this site; each exam is fetched once. */
export function openExams(addresses: ExamAddresses) {
  const fetched = new Map<RungTaskName, RungQuestion[]>();
  return async (tasks: readonly RungTaskName[]): Promise<RungQuestion[]> => {
    for (const task of tasks)
      if (!fetched.has(task)) fetched.set(task, await questionsAt(task, addresses[task]));
    return tasks.flatMap((task) => fetched.get(task)!);
  };
}

/** @throws Problem `no-exam` if it cannot be fetched, or is none */
async function questionsAt(task: RungTaskName, address: string): Promise<RungQuestion[]> {
  try {
    return QUESTIONS[task](await (await fetchFile(address)).json());
  } catch (cause) {
    throw new Problem('no-exam', {}, { cause });
  }
}
