import { jsonFile, type Exported } from '~/demos/kit/export';
import { columnsOf } from '~/demos/parts/answering/columns';
import type { Run } from './tasks';

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

/** With the prompts, the passages and the questions that were not answered, too. */
function json(run: Run): Exported {
  const { about, settings, refused } = run;
  const unanswered = refused.map(({ sheet, arm, why }) => ({ id: sheet.id, arm, why }));
  const file = { model: about, ...settings, answers: rowsOf(run), unanswered };
  return jsonFile('crossroads-retriever-answers', file);
}

/** A run as a file; as CSV it is the table of its answers. */
export const FILES = { json };
