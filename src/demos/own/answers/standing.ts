import { fill, formatNumber } from '~/i18n/format';
import type { Writer } from '~/demos/parts/language-model/state';
import type { Locale } from '~/lib/locale';
import { shareOf } from '~/lib/own/apart';
import type { Spot } from '~/lib/own/cells';
import { type Loss, lossOf, rightsOf } from '~/lib/own/outcomes';
import type { OwnAnswer, RoadResult } from '~/lib/own/results';
import type { openAnswers } from './asking';
import { judged, tokensIn, type Ground, type RoadTask, type Row } from './tasks';
import type { Line } from './wordings';
import type { Words } from 'words:own-answers';

/** All that the rows of an exam are made of, as it stands. */
export interface Standing {
  t: Words;
  locale: Locale;
  ground: Ground;
  lines: readonly Line[];
  /** What all lines ask of the ground. */
  tasks: readonly RoadTask[];
  /** What answers; undefined until a model has been chosen. */
  writer: Writer | undefined;
  answers: Pick<ReturnType<typeof openAnswers>, 'written' | 'called' | 'refused'>;
  /** The cell whose search finds the passages; undefined where none are found, as of rows of a table. */
  by: Spot | undefined;
  why: (error: unknown) => string;
}

const SEARCHED: readonly string[] = ['search', 'examples', 'wording'];

export function rowsOf(standing: Standing): Row[] {
  return standing.lines.map((line) => {
    const mine = standing.tasks.filter((task) => task.id === line.id);
    return rowOf(line, mine, standing);
  });
}

function rowOf(line: Line, mine: readonly RoadTask[], standing: Standing): Row {
  const { id, road, name, wording, fault } = line;
  const { ground, writer, answers, by, why } = standing;
  const tasks = ground.questions.map((_, at) => mine.find((task) => task.at === at));
  const written = tasks.map((task) =>
    task && writer ? answers.written(writer, task.key) : undefined,
  );
  const answered = tasks.map((task, at): OwnAnswer | undefined => {
    const text = written[at];
    if (!text || !task || !writer) return undefined;
    const about = { asked: ground.questions[at]!, sheet: ground.found.sheets[at]! };
    return { ...judged(task, text, about), called: answers.called(writer, task.key) };
  });
  const isUnasked = writer && answered.every((one) => one === undefined);
  const unable = isUnasked ? closedBy(id, mine, writer, standing) : '';
  return {
    id,
    road,
    name,
    wording,
    model: writer?.about.name ?? '',
    by: SEARCHED.includes(road) ? by : undefined,
    closed: fault ? why(fault) : unable,
    written,
    answers: answered,
    tasks,
  };
}

/** What the first prompt of a line has too many of; 0 where it fits. */
function tooMany([first]: readonly RoadTask[], { context: most = Infinity }: Writer['about']) {
  const tokens = first ? tokensIn(first.prompt) : 0;
  return tokens > most ? tokens : 0;
}

function closedBy(
  id: string,
  mine: readonly RoadTask[],
  writer: Writer,
  { t, locale, answers }: Standing,
): string {
  const tokens = tooMany(mine, writer.about);
  const number = (n: number) => formatNumber(n, locale);
  if (tokens > 0)
    return fill(t.tooLong, { tokens: number(tokens), context: number(writer.about.context!) });
  const refused = answers.refused(writer, id);
  return refused === undefined ? '' : fill(t.cannot, { why: refused });
}

/** What is still to ask, one question after another. */
export function leftOf({ tasks, lines, writer, answers }: Standing): readonly RoadTask[] {
  if (!writer) return tasks;
  const isLong = (id: string) =>
    tooMany(
      tasks.filter((task) => task.id === id),
      writer.about,
    ) > 0;
  const long = lines.map(({ id }) => id).filter(isLong);
  return tasks.filter(({ id, key }) => !long.includes(id) && !answers.written(writer, key));
}

/** The answers of the search that are wrong, and what was lost of each. */
export function lostOf(
  rows: readonly Row[],
  { found, room }: Ground,
): { at: number; loss: Loss }[] {
  const row = rows.find(({ road }) => road === 'search');
  return (row?.answers ?? []).flatMap((answer, at) => {
    const { placing, places } = found.sheets[at]!;
    const loss = answer && lossOf({ isStored: places.length > 0, placing, answer }, room);
    return loss ? [{ at, loss }] : [];
  });
}

/** What came of each row that has an answer. */
export const resultsOf = (rows: readonly Row[]): RoadResult[] =>
  rows
    .filter(({ answers }) => answers.some((one) => one !== undefined))
    .map(({ road, wording, model, by, answers }) => ({ road, wording, model, by, answers }));

/** What the strip says of them: how many of each road are right. */
export function countsText(results: readonly RoadResult[], t: Words): string {
  const counts = results.flatMap(({ road, answers }) =>
    road === 'plain' ? [] : (shareOf(rightsOf(answers)) ?? []),
  );
  const [first] = counts;
  if (!first) return '';
  const { model } = results[0]!;
  const all = counts.map(({ right }) => right).join(t.and);
  return fill(t.told, { counts: all, of: first.of, model });
}
