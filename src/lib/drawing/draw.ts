import type { FigureNode } from '../figure';
import { checks } from './checks';
import { curves } from './curves';
import type { Figure } from './figure';
import { grid } from './grid';
import { pair } from './pair';
import { plan } from './plan';
import { slope } from './slope';
import { strip } from './strip';
import { units } from './units';

/**
 * The drawing of a figure, without its title, its unit and its table.
 *
 * @throws Error if a value lies outside its axis, or counts do not add up
 */
export function draw(figure: Figure): FigureNode[] {
  switch (figure.kind) {
    case 'strip':
      return strip(figure);
    case 'pair':
      return pair(figure);
    case 'slope':
      return slope(figure);
    case 'curve':
      return curves(figure);
    case 'units':
      return units(figure);
    case 'grid':
      return grid(figure);
    case 'checks':
      return checks(figure);
    case 'plan':
      return plan(figure);
  }
}

/** The unit of the figure, shown next to its title and in its accessible name. */
export function unitOf(figure: Figure): string {
  switch (figure.kind) {
    case 'strip':
    case 'pair':
    case 'slope':
      return figure.axis.name;
    case 'curve':
      return figure.panels[0]!.y.name;
    case 'grid':
      return figure.axis === 'fit' ? '' : figure.axis.name;
    case 'units':
    case 'checks':
    case 'plan':
      return figure.name;
  }
}
