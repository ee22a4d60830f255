import { batch, computed, effect, signal, untracked } from '@preact/signals-core';
import { problemText } from '~/demos/kit/problem';
import { modelReady, type Writer } from '~/demos/parts/language-model/state';
import { modelProblems, tellSilence } from '~/demos/parts/language-model/lazy';
import { fill, formatNumber } from '~/i18n/format';
import { lossOf, type Loss } from '~/lib/own/losses';
import { shareOf } from '~/lib/own/apart';
import { rightsOf } from '~/lib/own/rights';
import { ROADS, type OwnAnswer, type RoadResult } from '~/lib/own/results';
import { connectChecks } from '~/workers/models';
import type { OwnContext } from '../context';
import { openAnswers } from './asking';
import { openJudge } from './judging';
import { openMarking } from './marking-state';
import { openSheets } from './sheets';
import { judged, tasksOf, tokensIn } from './tasks';
import type { Ground, Line, OwnPrompt, RoadTask, Row } from './tasks';
import { openWordings } from './wordings-state';
import type { Words } from 'words:own-answers';

export const FEW = 3;
const NO_SHEET = {
  ...{ found: [], holding: [], places: [] },
  placing: { tokens: [], rank: 0, divided: false },
};

export function openExam(context: OwnContext, t: Words) {
  const { given, state, shelf } = context;
  const { locale } = given.props;
  const sheets = openSheets(context, t.pageName);
  const answers = openAnswers();
  const pick = signal<{ id: string; at: number }>({ id: 'search', at: 0 });
  const run = signal<{ done: number; of: number; took: number } | undefined>(undefined);
  const [said, waiting, failed] = [signal(''), signal(''), signal('')];
  const isSorted = signal(false);
  const why = (error: unknown) =>
    problemText(error, { ...given.kit.problems, ...modelProblems(), ...t.problems }, locale) ??
    given.kit.failed;
  const checks = connectChecks();
  const judge = openJudge(checks);
  const wordings = openWordings(context, t, { checks, why, failed });
  let isStopped = false;
  let last: Writer | undefined;
  const writer = computed(() => (last = modelReady.value?.writer ?? last));

  const own = computed((): OwnPrompt => {
    const usual = Math.min(FEW, Math.ceil(shelf.questions.value.length / 5));
    return { examples: usual, ...state.prompt.value };
  });
  const ground = computed((): Ground | undefined => {
    const rest = { room: state.room.value, own: own.value, locale };
    const table = state.table.value;
    if (table) {
      const sheets = table.questions.map(() => NO_SHEET);
      return { found: { passages: [], sheets }, questions: table.questions, ...rest };
    }
    const [found, questions] = [sheets.found.value, shelf.questions.value];
    if (found?.sheets.length !== questions.length) return undefined;
    return { found, questions, ...rest };
  });
  const lines = computed((): Line[] => [
    ...(state.table.value ? [] : ROADS).map((road) => ({ id: road, road, name: t.roads[road] })),
    ...wordings.lines(),
  ]);
  const tasks = computed(() => (ground.value ? tasksOf(ground.value, lines.value) : []));
  const rows = computed(() =>
    ground.value ? lines.value.map((line) => rowOf(line, ground.value!)) : [],
  );

  function rowOf({ id, road, name, wording, fault }: Line, { found, questions }: Ground): Row {
    const mine = tasks.value.filter((task) => task.id === id);
    const isFound = ['search', 'examples', 'wording'].includes(road) && !state.table.value;
    const by = isFound ? state.chosen.value : undefined;
    const of = writer.value;
    const places = questions.map((_, at) => mine.find((task) => task.at === at));
    const written = places.map((task) => (task && of ? answers.written(of, task.key) : undefined));
    const answered = places.map((task, at): OwnAnswer | undefined => {
      const text = written[at];
      if (!text || !task || !of) return undefined;
      const called = answers.called(of, task.key);
      const sheet = found.sheets[at]!;
      return { ...judged(task, text, { asked: questions[at]!, sheet }), called };
    });
    const isUnasked = of && answered.every((one) => one === undefined);
    const closed = fault ? why(fault) : isUnasked ? closedBy(id, of) : '';
    const model = of?.about.name ?? '';
    return {
      ...{ id, road, name, wording, model, by, closed, written },
      ...{ answers: answered, tasks: places },
    };
  }

  /** What the first prompt of a line has too many of; 0 where it fits. */
  function tooMany(id: string, { about: { context = Infinity } }: Writer): number {
    const task = tasks.value.find((one) => one.id === id);
    const tokens = task ? tokensIn(task.prompt) : 0;
    return tokens > context ? tokens : 0;
  }

  function closedBy(id: string, of: Writer): string {
    const tokens = tooMany(id, of);
    const [n, context] = [tokens, of.about.context ?? 0].map((one) => formatNumber(one, locale));
    if (tokens > 0) return fill(t.tooLong, { tokens: n!, context: context! });
    const why = answers.refused(of, id);
    return why === undefined ? '' : fill(t.cannot, { why });
  }

  const left = computed((): RoadTask[] => {
    const of = writer.value;
    const fits = lines.value.filter(({ id }) => !of || tooMany(id, of) === 0).map(({ id }) => id);
    return tasks.value.filter(
      ({ id, key }) => fits.includes(id) && !(of && answers.written(of, key)),
    );
  });

  async function ask(most = Infinity): Promise<void> {
    const model = modelReady.peek()?.writer;
    if (!model || run.peek()) return;
    const asked = left.peek().filter(({ at }) => at < most);
    const began = performance.now();
    const follow = (done: number) =>
      void (run.value = { done, of: asked.length, took: (performance.now() - began) / 1_000 });
    isStopped = false;
    batch(() => {
      [said.value, failed.value] = ['', ''];
      for (const { id } of lines.peek()) answers.refuse(model, id, undefined);
      follow(0);
    });
    const stopTelling = tellSilence((text) => (waiting.value = text), model);
    try {
      await answers.ask(model, asked, { isStopped: () => isStopped, asked: follow, why, judge });
      if (isStopped) said.value = t.stopped;
    } catch (error) {
      failed.value = fill(t.failed, { why: why(error) });
    } finally {
      stopTelling();
      run.value = undefined;
    }
  }

  const lost = computed((): { at: number; loss: Loss }[] => {
    const row = rows.value.find(({ road }) => road === 'search');
    const of = ground.value;
    return (row?.answers ?? []).flatMap((answer, at) => {
      const { placing, places } = of!.found.sheets[at]!;
      const loss = answer && lossOf({ isStored: places.length > 0, placing, answer }, of!.room);
      return loss ? [{ at, loss }] : [];
    });
  });

  effect(() => {
    const isShown = state.part.value === 'answers';
    const cell = state.chosen.value;
    void [shelf.version.value, shelf.questions.value];
    if (isShown)
      untracked(
        () => void sheets.find(cell).catch((error: unknown) => (failed.value = why(error))),
      );
  });
  effect(() => {
    const found = rows.value.map(({ road, wording, model, by, answers: all }): RoadResult => ({
      ...{ road, wording, model, by },
      answers: all,
    }));
    const counts = found.flatMap((row) =>
      row.road === 'plain' ? [] : (shareOf(rightsOf(row.answers)) ?? []),
    );
    const answered = found.filter((row) => row.answers.some((one) => one !== undefined));
    const others = state.roads.peek().filter(({ model }) => model !== found[0]?.model);
    if (answered.length > 0) state.roads.value = [...others, ...answered];
    state.told.answers.value = counts[0]
      ? fill(t.told, {
          counts: counts.map(({ right }) => right).join(t.and),
          ...{ of: counts[0].of, model: found[0]!.model },
        })
      : '';
  });

  const marking = openMarking({ rows, ground, locale });

  return {
    ...{ t, given, locale, state, shelf, pick, run, said, waiting, failed, isSorted },
    ...{ writer, own, ground, rows, left, lost, ask, marking, wordings },
    judge: () =>
      marking
        .judge()
        .catch((error: unknown) => (failed.value = fill(t.failed, { why: why(error) }))),
    price: state.price,
    call(word: 'right' | 'wrong') {
      const { id, at } = pick.peek();
      const task = rows.peek().find((row) => row.id === id)?.tasks[at];
      const of = writer.peek();
      if (of && task && answers.written(of, task.key)) answers.call(of, task.key, word);
    },
    stop() {
      isStopped = true;
      modelReady.peek()?.writer.stop();
    },
  };
}

export type Exam = ReturnType<typeof openExam>;
