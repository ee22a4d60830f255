import type { FigureElement } from '../../figure';
import { dot, words } from '../thumb';

/** The candidates for the next token: a row per token, a mark for each per cent of chance. */
interface Chances {
  part: 'chances';
  rows: readonly { token: string; chance: number }[];
  /** The name of the row for all remaining tokens. */
  others: string;
}

const [LEFT, ROOM] = [72, 236];

export function chances({ rows, others }: Chances): FigureElement[] {
  const named = rows.map(({ token, chance }) => ({ token, n: Math.round(100 * chance) }));
  const left = 100 - named.reduce((sum, { n }) => sum + n, 0);
  const all = [...named, { token: others, n: left }];
  const step = Math.min(9, ROOM / Math.max(...all.map(({ n }) => n)));
  return all.flatMap(({ token, n }, i) => {
    const y = 36 + i * (150 / all.length);
    const isRest = i === all.length - 1;
    return [
      words([14, y + 5], token, { kind: isRest ? undefined : 'd' }),
      ...Array.from({ length: n }, (_, at) =>
        dot([LEFT + at * step, y], 2.2, isRest ? 'faint' : 'dot'),
      ),
    ];
  });
}
