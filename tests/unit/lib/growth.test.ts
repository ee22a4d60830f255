import { expect, test } from 'vitest';
import { liftMarks } from '~/lib/citations/lift-marks';
import { readSentences } from '~/lib/citations/own-sentences';
import { refusal } from '~/lib/endpoint/refusals';
import { pageText } from '~/lib/endpoint/refusals';

/** Processor time of this process alone, which a busy machine does not stretch; in ms, the least of some tries. */
function least(run: () => unknown, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** How many times longer it takes for four times the length: 4 where it grows as the length, 16 where as its square. */
function growth(run: (text: string) => unknown, atom: string, times: number): number {
  const short = atom.repeat(times);
  const long = atom.repeat(4 * times);
  run(short);
  const reference = Math.max(
    least(() => run(short), 7),
    0.3,
  );
  return least(() => run(long), 5) / reference;
}

const refused = (body: string) => refusal({ status: 400, body, host: 'h', model: 'm' });
const read = (text: string) => {
  try {
    return readSentences(text, []);
  } catch {
    return [];
  }
};

test.each<[string, (text: string) => unknown, string, number]>([
  ['a page of heads that never end', pageText, '<head ', 5_000],
  ['a page of brackets', pageText, '<', 20_000],
  ['a page of white space', pageText, ' \n', 20_000],
  ['blanks before a mark', liftMarks, ' ', 20_000],
  ['wide blanks', liftMarks, '\u3000', 20_000],
  ['marks that never close', liftMarks, '[1†', 8_000],
  ['marks with blanks in them', liftMarks, '[ 1 , ', 8_000],
  ['brackets alone', liftMarks, '[', 20_000],
  ['lines of blanks', read, ' \t', 700],
  ['models that are not there', refused, 'model ', 800],
])('four times the text takes about four times as long: %s', (_, run, atom, times) => {
  expect(growth(run, atom, times)).toBeLessThan(9);
});

test('refused reads only the beginning of a response body', () => {
  const body = `<p>no memory</p>${' '.repeat(20_000)}<p>not this</p>`;
  expect(refused(body).values.words).toBe('no memory');
});
