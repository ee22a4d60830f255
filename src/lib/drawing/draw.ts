import type { FigureNode } from '../figure';
import { checks } from './checks';
import { curves } from './curves';
import type { Figure } from './figure';
import { grid } from './grid';
import { pair } from './pair';
import { strip } from './strip';
import { units } from './units';

const KINDS = { strip, pair, curve: curves, units, grid, checks };

/**
 * The drawing of a figure, without its title, its unit and its table.
 *
 * @throws Error if a value lies outside its axis, or counts do not add up
 */
export const draw = (figure: Figure): FigureNode[] =>
  (KINDS[figure.kind] as (one: Figure) => FigureNode[])(figure);

export function unitOf(figure: Figure): string {
  if (figure.kind === 'curve') return figure.panels[0]!.y.name;
  if ('name' in figure) return figure.name;
  return figure.axis.name;
}
