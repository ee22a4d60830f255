import { fetchFile } from '~/browser/page';
import { parseLadderExam, sampleExam } from '~/lib/ladder/exam';
import { formatQuestions, parseFormatExam, sampleFormatExam } from '~/lib/ladder/format-exam';
import {
  RUNG_TASKS,
  type RungQuestion,
  type RungSettings,
  type RungTaskName,
} from '~/lib/ladder/rung';
import { factQuestions } from '~/lib/ladder/rung-facts';
import { parseTextExam, sampleTextExam, textQuestions } from '~/lib/ladder/text-exam';
import { Problem } from '~/lib/problem';

/** Addresses of the exams, by task. */
export type ExamAddresses = Readonly<Record<RungTaskName, string>>;

type Asks = (settings: RungSettings) => RungQuestion[];

/** How the file of a task becomes its questions, and a stand-in as long as it. */
interface Kind {
  opened: (file: unknown) => Asks;
  sample: () => Asks;
}

const kindOf = <T>(
  parse: (file: unknown) => T,
  sample: () => T,
  ask: (exam: T, settings: RungSettings) => RungQuestion[],
): Kind => {
  const asks =
    (exam: T): Asks =>
    (settings) =>
      ask(exam, settings);
  return { opened: (file) => asks(parse(file)), sample: () => asks(sample()) };
};

const KINDS: Readonly<Record<RungTaskName, Kind>> = {
  facts: kindOf(parseLadderExam, sampleExam, factQuestions),
  truetext: kindOf(parseTextExam, sampleTextExam, textQuestions),
  format: kindOf(parseFormatExam, sampleFormatExam, formatQuestions),
};

const chosenIn = ({ tasks }: RungSettings) => RUNG_TASKS.filter((task) => tasks.includes(task));

/** As many questions as a run will have, about as long, before anything is fetched. */
export const sampleQuestions = (settings: RungSettings): RungQuestion[] =>
  chosenIn(settings).flatMap((task) => KINDS[task].sample()(settings));

/** The questions of the exams of this site; each exam is fetched once. */
export function openExams(addresses: ExamAddresses) {
  const fetched = new Map<RungTaskName, Asks>();
  return async (settings: RungSettings): Promise<RungQuestion[]> => {
    for (const task of chosenIn(settings))
      if (!fetched.has(task)) fetched.set(task, await fetchedAsks(task, addresses[task]));
    return chosenIn(settings).flatMap((task) => fetched.get(task)!(settings));
  };
}

/** @throws Problem `no-exam` if it cannot be fetched, or is none */
async function fetchedAsks(task: RungTaskName, address: string): Promise<Asks> {
  try {
    return KINDS[task].opened(await (await fetchFile(address)).json());
  } catch (cause) {
    throw new Problem('no-exam', {}, { cause });
  }
}
