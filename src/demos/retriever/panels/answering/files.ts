import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { columnsOf, RUN_COLUMNS } from '~/demos/parts/answering/columns';
import { csvRows } from '~/lib/export';
import type { Run } from './tasks';

const NAME = 'crossroads-retriever-answers';

/** Every answer with its question, what the model read, and what was made of it. */
const rowsOf = ({ done, about, settings }: Run) =>
  done.map(({ sheet, arm, prompt, judged, tokens, ended, promptTokens, milliseconds }) => {
    const { id, question, answerable, key, passages } = sheet;
    return {
      ...{ ...judged, id, question, arm, answerable, key, passages, prompt },
      ...{
        tokens: tokens.length,
        ended,
        promptTokens,
        milliseconds,
        ...columnsOf(about, settings),
      },
    };
  });
type Row = ReturnType<typeof rowsOf>[number];

const COLUMNS = {
  question: ({ id }: Row) => id,
  asked: ({ question }: Row) => question,
  arm: ({ arm }: Row) => arm,
  answer: ({ text }: Row) => text,
  outcome: ({ outcome }: Row) => outcome,
  lacks: ({ lacks }: Row) => lacks.join(' | '),
  given: ({ given }: Row) => given,
  cites_it: ({ citesIt }: Row) => citesIt,
  sentences: ({ sentences }: Row) => sentences.length,
  passing: ({ sentences }: Row) => sentences.filter(({ standing }) => standing === 'passes').length,
  prompt_tokens: ({ promptTokens }: Row) => promptTokens,
  tokens: ({ tokens }: Row) => tokens,
  milliseconds: ({ milliseconds }: Row) => milliseconds,
  ended: ({ ended }: Row) => ended,
  ...RUN_COLUMNS,
};

const csv = (run: Run): Exported => csvFile(NAME, csvRows(COLUMNS, rowsOf(run)));

/** With the prompts, the passages and the questions that were not answered, too. */
function json(run: Run): Exported {
  const { about, settings, refused } = run;
  const unanswered = refused.map(({ sheet, arm, why }) => ({ id: sheet.id, arm, why }));
  return jsonFile(NAME, { model: about, ...settings, answers: rowsOf(run), unanswered });
}

/** The answers of a run, by the format of the file. */
export const FILES = { csv, json };
