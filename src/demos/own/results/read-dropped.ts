import { readResults } from '~/lib/own/read-results';
import { MOST_MEGABYTES, ScoresProblem } from '~/lib/scores/file';
import { readScores } from '~/lib/scores/read';

const OWN = /"crossroads-results"/;
/** Characters at the beginning of a file, among which this site's results name their form. */
const HEAD = 2_000;

/** This site's own results or another tool's. @throws ResultsProblem, ScoresProblem */
export async function readDropped(file: File) {
  const megabytes = Math.ceil(file.size / 2 ** 20);
  if (megabytes > MOST_MEGABYTES)
    throw new ScoresProblem('scores-large', { name: file.name, megabytes, most: MOST_MEGABYTES });
  const text = await file.text();
  return OWN.test(text.slice(0, HEAD)) ? readResults(text) : readScores(file.name, text);
}
