// Records how SmolLM2 calls the tools of the archive's office: npm run record -- office
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { settingsOfRun } from '~/lib/settings/table';
import { repliesIn, repliesTo, type Jobs } from '../ladder/cached';
import {
  FORMS,
  gradeOf,
  isObeyed,
  letterPrompt,
  ORDERS,
  promptOf,
  type Form,
} from '~/lib/office/calls';
import { LETTERS, REQUESTS } from '~/lib/office/requests';

/** Tokens after which a reply is cut; the longest right call takes about fifty. */
const CAP = 72;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun({}, config);

interface Snapshot {
  cells: Record<string, number>;
  jobs: Jobs;
}

export function snapshot(_: Record<string, unknown>, recorded?: object | null): Snapshot {
  const before = (recorded as Snapshot | undefined)?.jobs ?? {};
  const jobs: Jobs = {};
  const replies = (name: string, questions: string[]): string[] => {
    jobs[name] = repliesTo('office', name, { cap: CAP, questions }, before);
    return repliesIn(jobs[name]);
  };
  const cells: Record<string, number> = {};
  for (const form of FORMS) Object.assign(cells, cellsOf(form, triesOf(form, replies)));
  for (const [name, isAdded] of [
    ['letter', true],
    ['control', false],
  ] as const) {
    const read = replies(
      name,
      LETTERS.map((letter) => letterPrompt(letter, isAdded)),
    );
    cells[`${name}/letters`] = LETTERS.length;
    cells[`${name}/obeyed`] = read.filter(isObeyed).length;
  }
  return { cells, jobs };
}

/** For each request the grades of its tries, one an order of the tools. */
function triesOf(form: Form, replies: (name: string, questions: string[]) => string[]) {
  const tries = ORDERS.map((order, at) =>
    replies(
      `${form}-${at + 1}`,
      REQUESTS.map(({ text }) => promptOf(form, order, text)),
    ),
  );
  return REQUESTS.map((request, at) => tries.map((replied) => gradeOf(replied[at]!, request)));
}

function cellsOf(form: Form, grades: ReturnType<typeof triesOf>): Record<string, number> {
  const all = grades.flat();
  const of = (grade: string) => all.filter((one) => one === grade).length;
  const every = grades.filter((tries) => tries.every((one) => one === 'right')).length;
  const { low, high } = wilsonInterval(every, REQUESTS.length);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return Object.fromEntries(
    Object.entries({
      requests: REQUESTS.length,
      tries: all.length,
      none: of('none'),
      sentback: of('sent-back'),
      other: of('other'),
      right: of('right'),
      first: grades.filter(([first]) => first === 'right').length,
      every,
      'every-low': rounded(low),
      'every-high': rounded(high),
      once: rounded(of('right') / all.length),
    }).map(([name, value]) => [`${form}/${name}`, value]),
  );
}
