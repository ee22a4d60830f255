import { counted, type Road, type Row } from '~/lib/ladder/rows';
import { isDeclined, isRight } from '~/lib/ladder/score';
import type { Exam } from './exam';
import type { FactsJob } from './facts';
import type { Kept } from './kept';
import { MODEL } from './model';
import { general } from './worlds';

/** What a road of the tasks `facts` and `unknown` has come to: rows, and figures by path. */
export interface Scored {
  rows: Row[];
  cells: Record<string, number>;
}

/** Scores the replies of one road. */
export function scoreFacts(exam: Exam, { road, variant, shown }: FactsJob, result: Kept): Scored {
  const at = variant ? `${road}/${variant}` : road;
  const rights = rightOf(exam, repliesOf(result, 'exam')!);
  const cells: Record<string, number> = {};
  const rows: Row[] = [];
  const add = (task: Row['task'], right: number, n: number, more: Partial<Row> = {}) => {
    const row = {
      ...{ task, road: road as Road, ...(variant && { variant }) },
      ...{ size: '135m' as const, language: 'en' as const, ...counted(right, n), seeds: 1 },
      ...{ ...more, model: { ...MODEL, engine: result.engine } },
    };
    rows.push(row);
    const path = `${task}/${row.variant ? `${road}/${row.variant}` : road}`;
    Object.assign(cells, { [`${path}/right`]: right, [`${path}/n`]: n });
    Object.assign(cells, { [`${path}/low`]: row.low, [`${path}/high`]: row.high });
  };
  add('facts', count(rights), rights.length, shown && foundAndRead(shown.exam, rights));
  for (const variant of ['same-words', 'trained'] as const) {
    const replies = repliesOf(result, variant);
    if (replies) add('facts', count(rightOf(exam, replies)), replies.length, { variant });
  }
  const unknown = repliesOf(result, 'unknown');
  if (unknown) add('unknown', count(unknown.map(isDeclined)), unknown.length);
  const everyday = repliesOf(result, 'general');
  if (everyday) cells[`general/${at}/right`] = count(everyday.map(isGeneralRight));
  if (result.perplexity) cells[`perplexity/${at}`] = result.perplexity;
  cells[`tokens/${at}`] = result.asked.exam!.promptTokens;
  Object.assign(cells, tuningCells(at, result), byRelation(exam, at, rights));
  if (shown) Object.assign(cells, foundCells(at, shown.exam, rights));
  if (road === 'lora-reading') Object.assign(cells, bySeen(exam, at, rights));
  return { rows, cells };
}

const repliesOf = (result: Kept, name: string): string[] | undefined => result.asked[name]?.replies;
const count = (all: readonly boolean[]): number => all.filter(Boolean).length;

const rightOf = ({ facts }: Exam, replies: readonly string[]): boolean[] =>
  replies.map((reply, at) => isRight(reply, [facts[at]!.answer]));

const isGeneralRight = (reply: string, at: number): boolean =>
  isRight(reply, general().exam[at]!.answers);

/** Search and reading apart: whose fact was shown, and which of them were answered right. */
function foundAndRead(shown: readonly number[][], rights: readonly boolean[]) {
  const found = shown.map((places, at) => places.includes(at));
  return { found: count(found), read: count(found.map((is, at) => is && rights[at]!)) };
}

function foundCells(at: string, shown: readonly number[][], rights: readonly boolean[]) {
  const { found, read } = foundAndRead(shown, rights);
  return { [`found/${at}`]: found, [`read/${at}`]: read };
}

function tuningCells(at: string, { tuning, megabytes }: Kept): Record<string, number> {
  if (!tuning) return {};
  const { weights, steps, tokens, seconds, losses } = tuning;
  const cells = { weights, steps, tokens, seconds, loss: losses.at(-1)!, megabytes };
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [`tuning/${at}/${name}`, value]),
  );
}

function byRelation({ world, facts }: Exam, at: string, rights: readonly boolean[]) {
  return Object.fromEntries(
    world.relations.map(({ id }) => [
      `relation/${at}/${id}`,
      count(rights.map((is, place) => is && facts[place]!.relation === id)),
    ]),
  );
}

/** Right answers about places that were read in training, and about those that were not; sixty questions each. */
function bySeen({ world, facts }: Exam, at: string, rights: readonly boolean[]) {
  const isSeen = (place: string) => world.places.indexOf(place) % 2 === 0;
  const seen = count(rights.map((is, place) => is && isSeen(facts[place]!.place)));
  return { [`seen/${at}`]: seen, [`unseen/${at}`]: count(rights) - seen };
}
