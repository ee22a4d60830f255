import { readResults } from '~/lib/own/read-results';
import type { Results } from '~/lib/own/results';
import { MOST_MEGABYTES, ScoresProblem, type ScoreFile } from '~/lib/scores/file';
import type { LangfusePart } from '~/lib/scores/langfuse';
import { readScores } from '~/lib/scores/read';

const OWN = /"crossroads-results"/;
/** Characters at the beginning of a file, among which this site's results name their form. */
const HEAD = 2_000;

/** This site's own results or another tool's. @throws ResultsProblem, ScoresProblem */
export async function readDropped(file: File): Promise<Results | ScoreFile | LangfusePart> {
  const megabytes = Math.ceil(file.size / 2 ** 20);
  if (megabytes > MOST_MEGABYTES)
    throw new ScoresProblem('scores-large', { name: file.name, megabytes, most: MOST_MEGABYTES });
  const text = await file.text();
  return OWN.test(text.slice(0, HEAD)) ? readResults(text) : readScores(file.name, text);
}
