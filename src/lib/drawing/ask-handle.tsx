import { type FigureElement } from '../figure';
import type { Figure } from './figure';
import { percent, round, type Point } from './geometry';
import { line, placed } from './marks';
import { axisOf, startOf } from './ask';

const DIAMOND = 'M0-14 14 0 0 14-14 0z';

/** The handle's track: along x, or along y over `height` pixels. */
interface Track {
  /** The other coordinate: y in pixels, or x in per cent. */
  across: number;
  /** The position of the answer, in per cent or in pixels. */
  truth: number;
  height?: number;
  /** True if the words go above the handle because an axis is below it. */
  over?: boolean;
}

/** The rail to tap, the gap to the answer, and the handle with its words; the gap follows the guess. */
export function handle(figure: Figure, track: Track): FigureElement[] {
  const { across, truth, height } = track;
  const { from, to, times, log } = axisOf(figure)!;
  const { id, stops } = figure.guess!;
  const up = height !== undefined;
  const point = (along: number): Point => (up ? [across, along] : [along, across]);
  const at = point(startOf(figure, height));
  const follow = up ? 'y' : 'x';
  const moved = {
    'data-along': follow,
    'data-from': round(from * times),
    'data-to': round(to * times),
    'data-log': log,
    'data-height': height,
    class: 'grip',
    'data-handle': id,
    'data-follow': follow,
  };
  return [
    rail(track),
    ...(stops ? [] : [line('gap', at, point(truth), { 'data-follow': `${follow}1` })]),
    placed(
      at,
      moved,
      <rect class="hit" x={-24} y={-24} width={48} height={48} />,
      <circle class="focus fill-none" r={22} />,
      <path class="dia pen-ink pen-2" d={DIAMOND} />,
      ...said(figure, track),
    ),
  ];
}

/** The words next to the handle, on the side with more room, or below in a lane; a chosen option's at its stop. */
function said({ guess, speech }: Figure, { across, height, over }: Track): FigureElement[] {
  const [x, anchor] = across > 60 ? [-22, 'end'] : [22, 'start'];
  const place =
    height === undefined
      ? { x: 0, y: over ? -22 : 32, 'text-anchor': 'middle' }
      : { x, y: 5, 'text-anchor': anchor };
  const drag = (
    <text {...place} class="d drag-word">
      {speech.drag}
    </text>
  );
  if (guess!.stops) return [drag];
  const [before = '', after = ''] = speech.guess.split('{guess}');
  return [
    drag,
    <text {...place} class="d now-word" data-value />,
    <text {...place} class="d you-word">
      {before}
      <tspan data-value />
      {after}
    </text>,
  ];
}

const rail = ({ across, height }: Track): FigureElement =>
  height === undefined ? (
    <rect data-rail x={0} y={across - 24} width="100%" height={60} />
  ) : (
    <svg x={percent(across)} y={0} overflow="visible">
      <line class="railway up pen-ink pen-1-5" y1={-8} y2={height + 8} />
      <rect data-rail x={-30} y={-10} width={60} height={height + 20} />
    </svg>
  );
