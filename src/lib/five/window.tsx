import { type FigureElement } from '~/lib/figure';

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

/**
 * The window of a model as lines of equal length, column by column: as many as it could hold of the pasted facts, those that
 * are pasted, and the one that answers.
 */
export function windowOf({ tokens, window, facts, at }: Filled, text: string): FigureElement {
  const lines = Math.min(COLUMNS * ROWS, Math.round((window * facts) / tokens));
  const box = { viewBox: `0 0 ${COLUMNS * STEP.x} ${ROWS * STEP.y + 2}` };
  return (
    <div class="field" data-road="prompt">
      <svg {...box} class="asked" aria-hidden="true">
        <path class="room fill-none pen-line" d={run(0, lines)} />
      </svg>
      <svg {...box} class="told" role="img" aria-label={text}>
        <path class="filled fill-none pen-road" d={run(0, facts)} />
        <path class="answers fill-none pen-ink" d={run(at, at + 1)} />
      </svg>
    </div>
  );
}

/** Lines `from` … `to` − 1 as one path. */
const run = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => {
    const line = from + i;
    const begins = i === 0 || line % ROWS === 0;
    const x = STEP.x * Math.floor(line / ROWS) + 1;
    return `${begins ? `M${x} ${STEP.y * (line % ROWS) + 4}` : `m-${LENGTH} ${STEP.y}`}h${LENGTH}`;
  }).join('');
