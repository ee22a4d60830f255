import type { Road, Row } from '~/lib/ladder/rows';
import { isDeclined, isRight } from '~/lib/ladder/score';
import { readingPlaces } from '../../ladder/training';
import type { Exam } from './exam';
import type { FactsJob } from './facts';
import type { Cached } from './cached';
import { count, foundAndRead, idOf, realRow, type Ran } from './real-row';
import { general } from './worlds';

/** Scores the replies of one road of the tasks `facts` and `unknown`: rows, and figures by path. */
export function scoreFacts(exam: Exam, { road, variant, shown }: FactsJob, result: Cached) {
  const at = idOf({ road, variant });
  const rights = rightOf(exam, repliesOf(result, 'exam')!);
  const found = shown?.exam.map((places, place) => places.includes(place));
  const cells: Record<string, number> = {};
  const rows: Row[] = [];
  const add = (task: Row['task'], own: Pick<Ran, 'rights' | 'found' | 'variant'>) => {
    const row = realRow({ task, road: road as Road, variant, ...own, engine: result.engine });
    rows.push(row);
    for (const name of ['right', 'n', 'low', 'high'] as const)
      cells[`${task}/${idOf(row)}/${name}`] = row[name];
  };
  add('facts', { rights, found });
  for (const variant of ['same-words', 'trained'] as const) {
    const replies = repliesOf(result, variant);
    if (replies) add('facts', { rights: rightOf(exam, replies), variant });
  }
  const unknown = repliesOf(result, 'unknown');
  if (unknown) add('unknown', { rights: unknown.map(isDeclined) });
  Object.assign(cells, declinedAndWrong(exam, at, result, found));
  const everyday = repliesOf(result, 'general');
  if (everyday) cells[`general/${at}/right`] = count(everyday.map(isGeneralRight));
  if (result.perplexity) cells[`perplexity/${at}`] = result.perplexity;
  cells[`tokens/${at}`] = result.asked.exam!.promptTokens;
  Object.assign(cells, tuningCells(at, result), byRelation(exam, at, rights));
  if (found)
    for (const [name, questions] of Object.entries(foundAndRead(found, rights)))
      cells[`${name}/${at}`] = questions;
  if (road === 'lora-reading') Object.assign(cells, bySeen(exam, at, rights));
  return { rows, cells };
}

/**
 * Questions that a fact answers and that got an “I don’t know”, in all and with their fact in the prompt; and of all
 * questions, with those that no fact answers, the ones that got neither that nor the answer.
 */
function declinedAndWrong(
  exam: Exam,
  at: string,
  result: Cached,
  found: readonly boolean[] | undefined,
): Record<string, number> {
  const replies = repliesOf(result, 'exam')!;
  const rights = rightOf(exam, replies);
  const declined = replies.map((reply, place) => !rights[place] && isDeclined(reply));
  const wrong = rights.map((is, place) => !is && !declined[place]);
  const unknown = repliesOf(result, 'unknown') ?? [];
  return {
    [`declined/${at}`]: count(declined),
    ...(found && {
      [`declined/${at}/found`]: count(declined.map((is, place) => is && found[place]!)),
    }),
    [`wrong/${at}`]: count([...wrong, ...unknown.map((reply) => !isDeclined(reply))]),
  };
}

const repliesOf = (result: Cached, name: string): string[] | undefined =>
  result.asked[name]?.replies;

const rightOf = ({ facts }: Exam, replies: readonly string[]): boolean[] =>
  replies.map((reply, at) => isRight(reply, [facts[at]!.answer]));

const isGeneralRight = (reply: string, at: number): boolean =>
  isRight(reply, general().exam[at]!.answers);

function tuningCells(at: string, { tuning, megabytes }: Cached): Record<string, number> {
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
  const places = readingPlaces(world);
  const seen = count(rights.map((is, place) => is && places.includes(facts[place]!.place)));
  return { [`seen/${at}`]: seen, [`unseen/${at}`]: count(rights) - seen };
}
