import { jsonFile, type Exported } from '~/demos/kit/export';
import { columnsOf, saidOf } from '~/demos/parts/answering/columns';
import { rungRows } from '~/lib/ladder/rung';
import type { RungRun } from './tasks';

/** Every reply with its question, what the model read, and whether it is right. */
const rowsOf = ({ done, about, settings }: RungRun) =>
  done.map(({ task, road, question, answers, found, isRight, prompt, written }) => ({
    ...{ task, road, question, expected: answers?.join(' / ') ?? null },
    ...{ found: found ?? null, right: isRight },
    ...saidOf(prompt, written),
    ...columnsOf(about, settings),
  }));

function json(run: RungRun): Exported {
  const { about, settings, asked, done } = run;
  return jsonFile('ladder-yours', {
    ...{ size: 'yours', language: 'en', model: about },
    settings: { tasks: asked, most: settings.most },
    rows: rungRows(done),
    replies: rowsOf(run),
  });
}

/** A run as a file; as CSV it is the table of its replies. */
export const FILES = { json };
