import type { Figure } from './figure';

/**
 * A figure as the question that a press answers: its rows and its axis without a mark.
 *
 * @throws Error for a kind whose rows have no empty form
 */
export function unpressed(figure: Figure): Figure {
  const note = { at: 'foot', text: '' } as const;
  if (figure.kind === 'checks') {
    const open = { check: 'no', said: '?' } as const;
    const rows = figure.rows.map((row) => ({ ...row, cells: row.cells.map(() => open) }));
    return { ...figure, rows, note, means: {} };
  }
  if (figure.kind !== 'strip')
    throw new Error(`Figure ${figure.id} is a ${figure.kind}; a step presses a strip or checks.`);
  const rows = figure.rows.map((row) => ({ ...row, values: [], none: '?' }));
  return { ...figure, rows, note, guess: undefined };
}
