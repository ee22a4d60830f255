import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { columnsOf, RUN_COLUMNS, saidOf, SAID_COLUMNS } from '~/demos/parts/answering/columns';
import { csvRows } from '~/lib/export';
import { realOutcomes } from '../../core/real/outcome';
import type { RealRun } from './tasks';

const NAME = 'four-roads-real-model';

/** Every answer with its question, what the model read, and how it was marked. */
const rowsOf = ({ done, about, settings }: RealRun) =>
  done.map(({ road, told, mark, question, value, prompt, written }) => ({
    ...{ road, told, mark, question, expected: value ?? null },
    ...saidOf(prompt, written),
    ...columnsOf(about, settings),
  }));
type Row = ReturnType<typeof rowsOf>[number];

const COLUMNS = {
  road: ({ road }: Row) => road,
  question: ({ question }: Row) => question,
  told: ({ told }: Row) => told,
  expected: ({ expected }: Row) => expected,
  answer: ({ answer }: Row) => answer,
  mark: ({ mark }: Row) => mark,
  ...SAID_COLUMNS,
  ...RUN_COLUMNS,
};

const csv = (run: RealRun): Exported => csvFile(NAME, csvRows(COLUMNS, rowsOf(run)));

function json(run: RealRun): Exported {
  const { about, settings, asked, language, done } = run;
  return jsonFile(NAME, {
    ...{ task: 'facts', language, model: about },
    settings: { ...asked, most: settings.most, temperature: 0 },
    outcomes: realOutcomes(asked.roads, done),
    answers: rowsOf(run),
  });
}

/** Every answer of a run, by the format of the file. */
export const FILES = { csv, json };
