import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { columnsOf, RUN_COLUMNS, saidOf, SAID_COLUMNS } from '~/demos/parts/answering/columns';
import { csvRows } from '~/lib/export';
import { rungRows } from '~/lib/ladder/rung';
import type { RungRun } from './tasks';

const NAME = 'ladder-yours';

/** Every reply with its question, what the model read, and whether it is right. */
const rowsOf = ({ done, about, settings }: RungRun) =>
  done.map(({ task, road, question, answers, found, isRight, prompt, written }) => ({
    ...{ task, road, question, expected: answers?.join(' / ') ?? null },
    ...{ found: found ?? null, right: isRight },
    ...saidOf(prompt, written),
    ...columnsOf(about, settings),
  }));
type Row = ReturnType<typeof rowsOf>[number];

const COLUMNS = {
  task: ({ task }: Row) => task,
  road: ({ road }: Row) => road,
  question: ({ question }: Row) => question,
  expected: ({ expected }: Row) => expected,
  found: ({ found }: Row) => found,
  reply: ({ answer }: Row) => answer,
  right: ({ right }: Row) => right,
  ...SAID_COLUMNS,
  ...RUN_COLUMNS,
};

const csv = (run: RungRun): Exported => csvFile(NAME, csvRows(COLUMNS, rowsOf(run)));

function json(run: RungRun): Exported {
  const { about, settings, asked, done } = run;
  return jsonFile(NAME, {
    ...{ size: 'yours', language: 'en', model: about },
    settings: { tasks: asked, most: settings.most },
    rows: rungRows(done),
    replies: rowsOf(run),
  });
}

/** Every reply of a run, by the format of the file. */
export const FILES = { csv, json };
