import { type FigureElement, type FigureNode } from '~/lib/figure';
import { FOUR } from '../core/names';
import { sameSeeds, shownIn, type Column } from '../columns';
import { seedsText } from '../text';
import { footView } from './foot';
import { type PlateState, rowView } from './row';

const TICKS = [0, 25, 50, 75, 100] as const;

/** The plate of the lab: one row per road, all on the same axis; nothing changes place between states. */
export function plateView(plate: PlateState): FigureNode[] {
  const { t, left } = plate;
  return [
    <div class="duo" data-two={left !== undefined} key="duo">
      {headsView(plate)}
      <div class="ways" role="list" aria-label={t.right}>
        {roadsOf(plate).map((road) => rowView(road, plate))}
      </div>
      <div class="axis4" aria-hidden="true">
        <span />
        {axis('a')}
        {axis('b')}
        <span />
      </div>
    </div>,
    footView(plate),
  ];
}

const roadsOf = ({ left, now }: PlateState) => [
  ...new Set([...FOUR, ...[now, left].flatMap((column) => (column ? shownIn(column) : []))]),
];

function headsView({ t, task, left, now }: PlateState): FigureElement {
  const differ = left && now && !sameSeeds(left, now);
  const seeds = (column: Column) => <small>{` ${seedsText(column.state.settings, t)}`}</small>;
  return (
    <div class="heads" key="heads">
      <span />
      <b class="a">
        {t.tasks[left ? left.state.settings.task : task]}
        {differ && seeds(left)}
      </b>
      <b class="b">
        {left && t.tasks[task]}
        {differ && seeds(now)}
      </b>
      <span />
    </div>
  );
}

const axis = (column: 'a' | 'b'): FigureElement => (
  <div class={column}>
    <svg class="plot" height={22}>
      <line class="ax" x1={0} x2="100%" y1={1} y2={1} />
      {TICKS.map((tick) => (
        <text x={`${tick}%`} y={17} text-anchor={anchorAt(tick)}>
          {String(tick)}
        </text>
      ))}
    </svg>
  </div>
);

const anchorAt = (tick: number) => (tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle');
