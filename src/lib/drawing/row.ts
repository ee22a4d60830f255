import { h, type FigureElement, type FigureNode } from '../figure';
import type { Axis, Guess, Note, Place, Row, Shown, Speech } from './figure';
import { percent } from './geometry';
import { diamond, line, note, text } from './marks';
import { share } from './scale';

/** A line of a drawing: who, where, how much. `said` is all of it for those who listen. */
interface Line {
  row: Row;
  lane: Lane;
  /** What stands below the lane, drawing by drawing. */
  below?: readonly FigureElement[];
  said: string;
  value: string;
  /** Below the value: its range, or what else there is to say. */
  more?: string;
}

/** What is drawn in a row, `height` pixels high. */
export interface Lane {
  height: number;
  marks: readonly (FigureElement | false)[];
}

export const rowOf = ({ row, lane, below = [], said, value, more }: Line): FigureElement =>
  h(
    'div',
    { class: row.strong ? 'srow strong' : 'srow', 'data-road': row.road },
    h(
      'span',
      { class: 'who', 'aria-hidden': 'true' },
      row.name,
      row.sub !== undefined && h('small', {}, row.sub),
    ),
    h(
      'svg',
      { class: 'plot', height: lane.height, role: 'img', 'aria-label': said },
      ...lane.marks,
    ),
    h(
      'span',
      { class: 'val', 'aria-hidden': 'true' },
      h('b', {}, value),
      more !== undefined && h('small', {}, more),
    ),
    ...below,
  );

/** Lines through a lane at the ticks of its axis, and those of reference. */
export const gridLines = (axis: Axis, height: number): FigureElement[] => [
  ...axis.ticks.map(([at]) => share(axis, at)).map((x) => line('gl', [x, 0], [x, height])),
  ...axis.refs.map(({ at }) => share(axis, at)).map((x) => line('ref', [x, 0], [x, height])),
];

const FOOT = 26;

/** The axis below its rows. */
export function axisRow(axis: Axis): FigureElement {
  return h(
    'div',
    { class: 'srow axis-row', 'aria-hidden': 'true' },
    h('span'),
    h('svg', { class: 'plot', height: FOOT }, ...ticksOf(axis, 0)),
    h('span'),
  );
}

/** An axis with its ticks and what they say, `y` pixels from the top. */
export const foot = (axis: Axis, y: number): FigureElement[] => [
  line('ax', [0, y], [100, y]),
  ...ticksOf(axis, y),
];

const ticksOf = (axis: Axis, y: number): FigureElement[] =>
  axis.ticks.flatMap(([at, shown]) => {
    const x = share(axis, at);
    return [
      line('ax', [x, y], [x, y + 6]),
      h('text', { x: percent(x), y: y + 21, 'text-anchor': 'middle' }, shown),
    ];
  });

/** The names of the lines of reference, over the rows. */
export const refRow = (axis: Axis): FigureElement[] =>
  axis.refs.length === 0
    ? []
    : [
        h(
          'div',
          { class: 'srow ref-row', 'aria-hidden': 'true' },
          h('span'),
          h(
            'svg',
            { class: 'plot', height: 20 },
            ...axis.refs.map(({ at, name }) => text(share(axis, at), 14, name)),
          ),
          h('span'),
        ),
      ];

const isAt = (place: Place, values: readonly (Shown | undefined)[]): Shown | undefined =>
  typeof place === 'object' && 'cell' in place
    ? values.find((value) => value?.cell === place.cell)
    : undefined;

const NOTE = 20;
const GUESS = 44;

/** What stands below a lane: the annotation at its mark, and a place for each guess, unseen until it is made. */
export function under(
  axis: Axis,
  values: readonly (Shown | undefined)[],
  { note: said, guesses, speech }: { note: Note; guesses: readonly Guess[]; speech: Speech },
): FigureElement[] {
  const noted = isAt(said.at, values);
  return [
    ...(noted ? [noteRow(gridLines(axis, NOTE), share(axis, noted.value), said.text)] : []),
    ...guesses.flatMap(({ id, at }) => {
      const value = isAt(at, values);
      return value
        ? [
            diamond(GUESS, gridLines(axis, GUESS), {
              id,
              axis,
              truth: share(axis, value.value),
              said: speech.guess,
            }),
          ]
        : [];
    }),
  ];
}

export const noteRow = (grid: readonly FigureElement[], x: number, words: string): FigureElement =>
  h('svg', { class: 'plot more', height: NOTE }, ...grid, note(x, 10, words));

/** The annotation below a whole drawing. */
export const footNote = ({ at, text: said }: Note): FigureNode[] =>
  at === 'foot' ? [h('p', { class: 'foot-note' }, `● ${said}`)] : [];

/** The same below lines: on a phone there is no room beside them. */
export const lineNote = ({ at, text: said }: Note): FigureElement =>
  h(
    'p',
    {
      class: at === 'foot' ? 'foot-note' : 'foot-note narrow-only',
      'aria-hidden': at !== 'foot' && 'true',
    },
    `● ${said}`,
  );
