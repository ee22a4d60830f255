import type { Figure } from './figure';

/**
 * A figure as the question that a press answers: its rows and its axis without a mark.
 *
 * @throws Error for a kind whose rows have no empty form
 */
export function unpressed(figure: Figure): Figure {
  if (figure.kind !== 'strip')
    throw new Error(`Figure ${figure.id} is a ${figure.kind}; a step presses a strip.`);
  const rows = figure.rows.map((row) => ({ ...row, values: [], none: '?' }));
  return { ...figure, rows, note: { at: 'foot', text: '' }, guesses: [] };
}
