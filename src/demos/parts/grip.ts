import { h, type FigureElement } from '~/lib/figure';

interface Grip {
  demo: string;
  /** The number field that the grip turns. */
  field: string;
  /** What is dragged, for those who listen. */
  label: string;
  /** Its reach: the whole axis that it is dragged along, also where the field begins later. */
  min: number;
  max: number;
  value: number;
}

/** Pixels below an axis that is dragged along: its names are clear of the handle. */
export const GRIP_FOOT = 34;

/** The handle of a drawing that follows the hand: a slider of the form, laid over the drawing's axis. */
export const grip = ({ demo, field, label, ...reach }: Grip): FigureElement =>
  h('input', {
    type: 'range',
    class: 'grip',
    key: 'grip',
    form: `${demo}-inputs`,
    'data-slides': field,
    'aria-label': label,
    step: 1,
    ...reach,
  });
