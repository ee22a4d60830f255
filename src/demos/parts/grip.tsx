import { type FigureElement } from '~/lib/figure';

interface Grip {
  demo: string;
  /** The number field that the grip controls. */
  field: string;
  /** The accessible name of what is dragged. */
  label: string;
  /** The ends of the whole axis it is dragged along, even if the field's own range starts later. */
  min: number;
  max: number;
  value: number;
}

/** Space below an axis with a grip, in pixels, so that the axis labels are clear of the handle. */
export const GRIP_FOOT = 34;

/** The handle of a drawing: a slider of the form, laid over the drawing's axis. */
export const grip = ({ demo, field, label, ...reach }: Grip): FigureElement => (
  <input
    type="range"
    class="grip"
    key="grip"
    form={`${demo}-inputs`}
    data-slides={field}
    aria-label={label}
    step={1}
    {...reach}
  />
);
