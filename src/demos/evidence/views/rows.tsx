import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import evidenceViewWords from 'words:evidence-walk';

/** Two systems on the same questions, a sign each: `1` for a right answer, anything else for another. */
export interface PairedMarks {
  first: string;
  second: string;
}

const ROWS = 10;

export function resultRows(marks: PairedMarks, locale: Locale) {
  const words = evidenceViewWords[locale];
  const pairs = pairsOf(marks);
  const lines = pairs.slice(0, ROWS).map((pair, i) => [i + 1, ...pair].join(','));
  const count = (one: number, other: number) =>
    pairs.filter(([first, second]) => first === one && second === other).length;
  return [
    <pre data-copied="">{[words.columns.join(','), ...lines].join('\n')}</pre>,
    <p class="of">
      {fill(words.all, {
        n: pairs.length,
        both: count(1, 1),
        first: count(1, 0),
        second: count(0, 1),
      })}
    </p>,
  ];
}

function pairsOf({ first, second }: PairedMarks): [first: 0 | 1, second: 0 | 1][] {
  const mark = (sign: string | undefined) => (sign === '1' ? 1 : 0);
  return [...first].map((sign, i) => [mark(sign), mark(second[i])]);
}
