import { expect, test } from 'vitest';
import { staleLines } from '../../../scripts/stale/lines';
import { readBoard } from '../../content/read';

const [first] = readBoard();
const row = (given: object) => ({ ...first!, on: '2026-09-01', ...given });

test('npm run stale names each price once, the longest unseen first, and says why', () => {
  const note = { en: 'Read in a list.\n', zh: '读自清单。' };
  const then = { input: 4, output: 20 };
  const rows = [
    row({ id: 'young', input: 2, output: 10, seen: '2026-11-29', until: '2026-11-30', then, note }),
    row({ id: 'unpriced', input: undefined, seen: '2026-01-01' }),
    row({ id: 'aged', input: 0.1, output: 0.5, seen: '2026-10-01', note }),
  ];
  expect(staleLines(rows, '2026-12-01')).toEqual([
    'old   aged: 0.1 / 0.5 USD, since 2026-09-01, last seen 2026-10-01, 61 days ago. Read in a list.',
    'fresh young: 4 / 20 USD, since 2026-12-01, last seen 2026-11-29, 2 days ago. Read in a list.',
  ]);
});

test('the board has a line for each of its prices', () => {
  const priced = readBoard().filter(({ input }) => input);
  expect(staleLines(readBoard(), '2026-11-30')).toHaveLength(priced.length);
});
