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
import type { Ground, OwnPrompt, RoadTask, Row } from './tasks';
import { openWordings, type Line } from './wordings';
import type { Words } from 'words:own-answers';

export const FEW = 3;
const NO_SHEET = {
  found: [],
  holding: [],
  places: [],
  placing: { tokens: [], rank: 0, divided: false },
};

export function openExam(context: OwnContext, t: Words) {
  const { given, state, shelf } = context;
  const { locale } = given.props;
  const sheets = openSheets(context);
  const answers = openAnswers();
  const pick = signal<{ id: string; at: number }>({ id: 'search', at: 0 });
  const run = signal<{ done: number; of: number; took: number } | undefined>(undefined);
  const said = signal('');
  const waiting = signal('');
  const failed = signal('');
  const isSorted = signal(false);
  const why = (error: unknown) =>
    problemText(error, { ...given.kit.problems, ...modelProblems(), ...t.problems }, locale) ??
    given.kit.failed;
  const fail = (error: unknown) => void (failed.value = why(error));
  const failEarly = (error: unknown) => void (failed.value = fill(t.failed, { why: why(error) }));
  const checks = connectChecks();
  const judge = openJudge(checks);
  const wordings = openWordings(context, t, { checks, why, fail });
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
      const found = { passages: [], sheets: table.questions.map(() => NO_SHEET) };
      return { found, questions: table.questions, ...rest };
    }
    const found = sheets.found.value;
    const questions = shelf.questions.value;
    return found?.sheets.length === questions.length ? { found, questions, ...rest } : undefined;
  });
  const lines = computed((): Line[] => [
    ...(state.table.value ? [] : ROADS).map((road) => ({ id: road, road, name: t.roads[road] })),
    ...wordings.lines(),
  ]);
  const tasks = computed(() => (ground.value ? tasksOf(ground.value, lines.value) : []));
  const rows = computed(() => lines.value.flatMap((line) => rowOf(line, ground.value) ?? []));

  function rowOf(
    { id, road, name, wording, fault }: Line,
    on: Ground | undefined,
  ): Row | undefined {
    if (!on) return undefined;
    const mine = tasks.value.filter((task) => task.id === id);
    const isFound = ['search', 'examples', 'wording'].includes(road) && !state.table.value;
    const of = writer.value;
    const places = on.questions.map((_, at) => mine.find((task) => task.at === at));
    const written = places.map((task) => (task && of ? answers.written(of, task.key) : undefined));
    const answered = places.map((task, at): OwnAnswer | undefined => {
      const text = written[at];
      if (!text || !task || !of) return undefined;
      const called = answers.called(of, task.key);
      const about = { asked: on.questions[at]!, sheet: on.found.sheets[at]! };
      return { ...judged(task, text, about), called };
    });
    const isUnasked = of && answered.every((one) => one === undefined);
    const unable = isUnasked ? closedBy(id, of) : '';
    return {
      id,
      road,
      name,
      wording,
      model: of?.about.name ?? '',
      by: isFound ? state.chosen.value : undefined,
      closed: fault ? why(fault) : unable,
      written,
      answers: answered,
      tasks: places,
    };
  }

  /** What the first prompt of a line has too many of; 0 where it fits. */
  function tooMany(id: string, { about: { context: most = Infinity } }: Writer): number {
    const task = tasks.value.find((one) => one.id === id);
    const tokens = task ? tokensIn(task.prompt) : 0;
    return tokens > most ? tokens : 0;
  }

  function closedBy(id: string, of: Writer): string {
    const tokens = tooMany(id, of);
    const number = (n: number) => formatNumber(n, locale);
    if (tokens > 0)
      return fill(t.tooLong, { tokens: number(tokens), context: number(of.about.context!) });
    const refused = answers.refused(of, id);
    return refused === undefined ? '' : fill(t.cannot, { why: refused });
  }

  const left = computed((): RoadTask[] => {
    const of = writer.value;
    return tasks.value.filter(
      ({ id, key }) => !of || (tooMany(id, of) === 0 && !answers.written(of, key)),
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
      said.value = failed.value = '';
      for (const { id } of lines.peek()) answers.refuse(model, id, undefined);
      follow(0);
    });
    const stopTelling = tellSilence((text) => (waiting.value = text), model);
    try {
      await answers.ask(model, asked, { isStopped: () => isStopped, asked: follow, why, judge });
      if (isStopped) said.value = t.stopped;
    } catch (error) {
      failEarly(error);
    } finally {
      stopTelling();
      run.value = undefined;
    }
  }

  const lost = computed((): { at: number; loss: Loss }[] => {
    const row = rows.value.find(({ road }) => road === 'search');
    return (row?.answers ?? []).flatMap((answer, at) => {
      const { found, room } = ground.value!;
      const { placing, places } = found.sheets[at]!;
      const loss = answer && lossOf({ isStored: places.length > 0, placing, answer }, room);
      return loss ? [{ at, loss }] : [];
    });
  });

  effect(() => {
    const isShown = state.part.value === 'answers';
    const cell = state.chosen.value;
    void [shelf.version.value, shelf.questions.value];
    if (isShown) untracked(() => void sheets.find(cell).catch(fail));
  });
  effect(() => {
    const answered = rows.value
      .filter((row) => row.answers.some((one) => one !== undefined))
      .map(({ road, wording, model, by, answers: all }): RoadResult => ({
        road,
        wording,
        model,
        by,
        answers: all,
      }));
    const counts = answered.flatMap(({ road, answers: all }) =>
      road === 'plain' ? [] : (shareOf(rightsOf(all)) ?? []),
    );
    const model = rows.value[0]?.model ?? '';
    const others = state.roads.peek().filter((one) => one.model !== model);
    if (answered.length > 0) state.roads.value = [...others, ...answered];
    state.told.answers.value = counts[0]
      ? fill(t.told, {
          counts: counts.map(({ right }) => right).join(t.and),
          of: counts[0].of,
          model,
        })
      : '';
  });

  const marking = openMarking({ rows, ground, t });

  return {
    ...context,
    t,
    locale,
    pick,
    run,
    said,
    waiting,
    failed,
    isSorted,
    writer,
    own,
    ground,
    rows,
    left,
    lost,
    ask,
    marking,
    wordings,
    judge: () => marking.judge().catch(failEarly),
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
