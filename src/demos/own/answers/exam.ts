import {
  batch,
  computed,
  effect,
  signal,
  untracked,
  type ReadonlySignal,
} from '@preact/signals-core';
import { problemText } from '~/demos/kit/problem';
import { modelProblems, tellSilence } from '~/demos/parts/language-model/lazy';
import { modelReady, type Writer } from '~/demos/parts/language-model/state';
import { fill } from '~/i18n/format';
import { ROADS } from '~/lib/own/results';
import { connectChecks } from '~/workers/models';
import type { OwnContext } from '../context';
import { openAnswers } from './asking';
import { openJudge } from './judging';
import { openMarking } from './marking-state';
import { openSheets } from './sheets';
import { countsText, leftOf, lostOf, resultsOf, rowsOf, type Standing } from './standing';
import { tasksOf, type Ground, type OwnPrompt } from './tasks';
import { openWordings, type Line } from './wordings';
import type { Words } from 'words:own-answers';

export const FEW = 3;
const NO_SHEET = {
  found: [],
  holding: [],
  places: [],
  placing: { tokens: [], rank: 0, divided: false },
};

export type Exam = ReturnType<typeof openExam>;

/** What the reader has chosen and what has come, and what is made of both. */
export function openExam(context: OwnContext, t: Words) {
  const { given, state } = context;
  const { locale } = given.props;
  const why = (error: unknown) =>
    problemText(error, { ...given.kit.problems, ...modelProblems(), ...t.problems }, locale) ??
    given.kit.failed;
  const failed = signal('');
  const fail = (error: unknown) => void (failed.value = why(error));
  const checks = connectChecks();
  const sheets = openSheets(context);
  const answers = openAnswers();
  const wordings = openWordings(context, t, { checks, why, fail });
  const writer = signal<Writer | undefined>(undefined);
  const lines = computed((): Line[] => [
    ...(state.table.value ? [] : ROADS).map((road) => ({ id: road, road, name: t.roads[road] })),
    ...wordings.lines(),
  ]);
  const own = computed(() => promptOf(context));
  const ground = computed(() => groundOf(context, sheets.found.value, own.value));
  const tasks = computed(() => (ground.value ? tasksOf(ground.value, lines.value) : []));
  const standing = computed((): Standing | undefined => {
    const by = state.table.value ? undefined : state.chosen.value;
    const made = { lines: lines.value, tasks: tasks.value, writer: writer.value };
    return ground.value && { t, locale, ...made, answers, by, why, ground: ground.value };
  });
  const of = <T>(make: (standing: Standing) => readonly T[]): ReadonlySignal<readonly T[]> =>
    computed(() => (standing.value ? make(standing.value) : []));
  const rows = of(rowsOf);
  const exam = {
    ...context,
    t,
    locale,
    why,
    fail,
    sheets,
    answers,
    wordings,
    writer,
    lines,
    own,
    ground,
    rows,
    left: of(leftOf),
    lost: of(({ ground: on }) => lostOf(rows.value, on)),
    marking: openMarking({ rows, ground, t }),
    judge: openJudge(checks),
    pick: signal<{ id: string; at: number }>({ id: 'search', at: 0 }),
    run: signal<{ done: number; of: number; took: number } | undefined>(undefined),
    isStopped: signal(false),
    said: signal(''),
    waiting: signal(''),
    failed,
    isSorted: signal(false),
  };
  follow(exam);
  return exam;
}

/** The reader's own prompt: a fifth of the questions are solved in it, at most three. */
function promptOf({ shelf, state }: Pick<OwnContext, 'shelf' | 'state'>): OwnPrompt {
  const usual = Math.min(FEW, Math.ceil(shelf.questions.value.length / 5));
  return { examples: usual, ...state.prompt.value };
}

/** What is asked, and what was found of it: of the table's rows nothing; undefined until all questions are searched. */
export function groundOf(
  { given, shelf, state }: Pick<OwnContext, 'given' | 'shelf' | 'state'>,
  found: Ground['found'] | undefined,
  own: OwnPrompt,
): Ground | undefined {
  const rest = { room: state.room.value, own, locale: given.props.locale };
  const table = state.table.value;
  const questions = table?.questions ?? shelf.questions.value;
  const none = { passages: [], sheets: questions.map(() => NO_SHEET) };
  const sheets = table ? none : found;
  return sheets?.sheets.length === questions.length
    ? { found: sheets, questions, ...rest }
    : undefined;
}

/** Keeps the last model, finds what the chosen search finds, and hands on what has come. */
function follow(exam: Exam): void {
  const { state, shelf, sheets, fail, t } = exam;
  effect(() => {
    const now = modelReady.value?.writer;
    if (now) exam.writer.value = now;
  });
  effect(() => {
    const isShown = state.part.value === 'answers';
    const cell = state.chosen.value;
    void [shelf.version.value, shelf.questions.value];
    if (isShown) untracked(() => void sheets.find(cell).catch(fail));
  });
  effect(() => {
    const results = resultsOf(exam.rows.value);
    const model = exam.rows.value[0]?.model ?? '';
    const others = state.roads.peek().filter((one) => one.model !== model);
    if (results.length > 0) state.roads.value = [...others, ...results];
    state.told.answers.value = countsText(results, t);
  });
}

/** Asks the model what is left, of the first questions. */
export async function ask(exam: Exam, most = Infinity): Promise<void> {
  const { answers, run, said, failed, isStopped, why, judge } = exam;
  const model = modelReady.peek()?.writer;
  if (!model || run.peek()) return;
  const asked = exam.left.peek().filter(({ at }) => at < most);
  const began = performance.now();
  const tell = (done: number) =>
    void (run.value = { done, of: asked.length, took: (performance.now() - began) / 1_000 });
  batch(() => {
    isStopped.value = false;
    said.value = failed.value = '';
    for (const { id } of exam.lines.peek()) answers.refuse(model, id, undefined);
    tell(0);
  });
  const stopTelling = tellSilence((text) => (exam.waiting.value = text), model);
  try {
    await answers.ask(model, asked, { isStopped: () => isStopped.peek(), asked: tell, why, judge });
    if (isStopped.peek()) said.value = exam.t.stopped;
  } catch (error) {
    failEarly(exam, error);
  } finally {
    stopTelling();
    run.value = undefined;
  }
}

export function stop({ isStopped }: Pick<Exam, 'isStopped'>): void {
  isStopped.value = true;
  modelReady.peek()?.writer.stop();
}

const failEarly = ({ failed, t, why }: Exam, error: unknown) =>
  void (failed.value = fill(t.failed, { why: why(error) }));

export const judgeAll = (exam: Exam): Promise<void> =>
  exam.marking.judge().catch((error: unknown) => failEarly(exam, error));

/** The reader's own word about the answer that is open. */
export function call({ pick, rows, writer, answers }: Exam, word: 'right' | 'wrong'): void {
  const { id, at } = pick.peek();
  const task = rows.peek().find((row) => row.id === id)?.tasks[at];
  const of = writer.peek();
  if (of && task && answers.written(of, task.key)) answers.call(of, task.key, word);
}
