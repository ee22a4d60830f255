import { questionColumns } from '~/lib/own/question-table';
import { Problem } from '~/lib/problem';
import type { Role, ScoreFile } from '~/lib/scores/file';
import type { LangfusePart } from '~/lib/scores/langfuse';
import { OF_MARKS, proposed } from '~/lib/scores/proposal';
import { readScores } from '~/lib/scores/read';
import type { Taken } from '~/lib/own/shelf-content';

/** Why a file is taken for what it is: the code of a sentence in `reasons` of `content/words/own-shelf`, and what it names. */
export interface Reason {
  code: Exclude<Taken, 'results' | 'none'> | 'chosen' | 'own' | 'versioned' | ScoreFile['tool'];
  columns?: readonly string[];
  version?: string;
}

/** Results of runs that somebody has judged: how many answers there are, where that can be told, and how they are known. */
export interface Scored {
  answers?: number;
  reason: Reason;
}

const OWN = /^\s*\{[^{}[\]]*"format":\s*"crossroads-results"/;
const VERSION = /"promptfooVersion":\s*"([^"]+)"/;

/** What a file of results tells of itself; undefined of a file that is none. */
export function scoredIn(name: string, text: string): Scored | undefined {
  if (OWN.test(text)) return { reason: { code: 'own' } };
  const file = scoresIn(name, text);
  if (!file) return undefined;
  if (!('rows' in file)) return { reason: { code: 'langfuse' } };
  const { rows, tool } = file;
  const answers = rows.length;
  if (tool === 'table' || tool === 'ragas') {
    const { marks, asked } = columnsIn(file);
    const reason: Reason = { code: tool, columns: [...asked, ...marks] };
    return marks.length > 0 ? { answers: answers * marks.length, reason } : undefined;
  }
  const [, version] = (tool === 'promptfoo' && VERSION.exec(text)) || [];
  return { answers, reason: version ? { code: 'versioned', version } : { code: tool } };
}

function scoresIn(name: string, text: string): ScoreFile | LangfusePart | undefined {
  try {
    return readScores(name, text);
  } catch (problem) {
    if (problem instanceof Problem) return undefined;
    throw problem;
  }
}

/** The columns of marks, and those that say of what. A table without marks, or whose marks may be labels or answers, has none. */
function columnsIn(file: ScoreFile) {
  const { tool, columns } = file;
  const [roles, called] = [file, { ...file, rows: [] }].map((one) => proposed([one], file.roles));
  const taken = (from: typeof roles, ...wanted: Role[]) =>
    columns.filter((column) => wanted.some((role) => from!.get(column) === role));
  const asked = taken(called, 'question', 'system');
  const { answer, expected } = questionColumns(columns) ?? {};
  const label = taken(called, 'system').length > 0 ? undefined : 'label';
  const marks = taken(roles, 'right').filter((one) => ![answer, expected, label].includes(one));
  const isCalled = asked.length > 0 && marks.some((column) => OF_MARKS.test(column));
  const isAll = marks.length > 1 && columns.every((column) => roles!.has(column));
  return { asked, marks: tool === 'ragas' || isCalled || isAll ? marks : [] };
}
