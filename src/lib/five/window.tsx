import { type FigureElement } from '~/lib/figure';
import { layers, outline, trail } from './field';

const COLUMNS = 24;
const ROWS = 20;
const STEP = { x: 8, y: 6 };
const LENGTH = 6;

/** What a prompt fills of a model's window, in tokens. */
export interface Filled {
  tokens: number;
  window: number;
  facts: number;
  /** The fact that answers, from 0. */
  at: number;
}

/** The window as equal lines, column by column: as many facts as it could hold, those pasted, and the answer's. */
export function windowOf({ tokens, window, facts, at }: Filled, text: string): FigureElement {
  const lines = Math.min(COLUMNS * ROWS, Math.round((window * facts) / tokens));
  const run = (from: number, to: number) =>
    trail([from, to], ROWS, {
      at: (column, row) => [STEP.x * column + 1, STEP.y * row + 4],
      ...{ step: `m-${LENGTH} ${STEP.y}`, shape: `h${LENGTH}` },
    });
  return layers(
    { road: 'prompt', text, box: [COLUMNS * STEP.x, ROWS * STEP.y + 2] },
    outline('room', run(0, lines)),
    outline('filled', run(0, facts), 'pen-road'),
    outline('answers', run(at, at + 1), 'pen-ink'),
  );
}
