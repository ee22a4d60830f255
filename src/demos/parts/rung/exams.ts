import { fetchFile } from '~/browser/page';
import { sampleExam } from '~/lib/ladder/exam';
import { formatQuestions, sampleFormatExam } from '~/lib/ladder/format-exam';
import type { RungQuestion, RungTaskName } from '~/lib/ladder/rung';
import { factQuestions } from '~/lib/ladder/rung-facts';
import { sampleTextExam, textQuestions } from '~/lib/ladder/text-exam';
import { Problem } from '~/lib/problem';

/** Addresses of the exams, by task. */
export type ExamAddresses = Readonly<Record<RungTaskName, string>>;

/** How the file of a task becomes its questions, and stand-ins as long as they. */
interface Kind {
  opened: (file: unknown) => RungQuestion[];
  sample: () => RungQuestion[];
}

const kindOf = <T>(sample: () => T, ask: (exam: T) => RungQuestion[]): Kind => ({
  opened: (file) => ask(file as T),
  sample: () => ask(sample()),
});

const KINDS: Readonly<Record<RungTaskName, Kind>> = {
  facts: kindOf(sampleExam, factQuestions),
  truetext: kindOf(sampleTextExam, textQuestions),
  format: kindOf(sampleFormatExam, formatQuestions),
};

/** As many questions as a run will have, about as long, before anything is fetched. */
export const sampleQuestions = (tasks: readonly RungTaskName[]): RungQuestion[] =>
  tasks.flatMap((task) => KINDS[task].sample());

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
    return KINDS[task].opened(await (await fetchFile(address)).json());
  } catch (cause) {
    throw new Problem('no-exam', {}, { cause });
  }
}
