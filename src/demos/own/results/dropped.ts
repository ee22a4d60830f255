import { MOST_MEGABYTES, ScoresProblem, type ScoreFile } from '~/lib/scores/file';
import { readResults } from '~/lib/own/read-results';
import type { LangfusePart } from '~/lib/scores/langfuse';
import { readScores } from '~/lib/scores/read';
import { lettersIn } from '~/lib/scores/letters';

const OWN = /"crossroads-results"/;
/** Characters at the beginning of a file, among which this site's results name their form. */
const HEAD = 2_000;

/** This site's own results or another tool's, in whatever letters. @throws ResultsProblem, ScoresProblem */
export async function readDropped(file: File) {
  const megabytes = Math.ceil(file.size / 2 ** 20);
  if (megabytes > MOST_MEGABYTES)
    throw new ScoresProblem('scores-large', { name: file.name, megabytes, most: MOST_MEGABYTES });
  const { text, unsure } = await lettersIn(file.name, new Uint8Array(await file.arrayBuffer()));
  if (OWN.test(text.slice(0, HEAD))) return readResults(text);
  const read: ScoreFile | LangfusePart = readScores(file.name, text);
  if (!unsure || !('rows' in read)) return read;
  const examples = read.rows
    .slice(0, 3)
    .map(({ cells }) => [file.name, [...cells.values()].join(' · ')] as const);
  return { ...read, guesses: [{ kind: 'letters' as const, examples }] };
}
