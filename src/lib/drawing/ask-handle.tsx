import { type Attributes, type FigureElement } from '../figure';
import { percent, round, type Point } from './geometry';
import { line } from './marks';
import { rangeOf, placeOf, type Track } from './ask';

const DIAMOND = 'M0-14 14 0 0 14-14 0z';

/** The rail to tap, the gap to the answer, and the handle with its words; the gap follows the guess. */
export function handle(track: Track): FigureElement[] {
  const { along, across, truth, axis } = track;
  const { start } = rangeOf(axis, track.guess);
  const at = placeOf(track, start);
  const up = along === 'y';
  const here = up ? { x: percent(across), y: round(at) } : { x: percent(at), y: across };
  const gap: [Point, Point] = up
    ? [
        [across, at],
        [across, truth],
      ]
    : [
        [at, across],
        [truth, across],
      ];
  const follow = up ? 'y' : 'x';
  return [
    rail(track),
    ...(track.guess.stops ? [] : [line('gap', ...gap, { 'data-follow': `${follow}1` })]),
    <svg
      {...here}
      {...trackData(track)}
      overflow="visible"
      class="grip"
      data-handle={track.guess.id}
      data-follow={follow}
    >
      <rect class="hit" x={-24} y={-24} width={48} height={48} />
      <circle class="focus fill-none" r={22} />
      <path class="dia pen-ink pen-2" d={DIAMOND} />
      {said(track)}
    </svg>,
  ];
}

/** The words next to the handle, on the side with more room, or below in a lane; a chosen option's at its stop. */
function said({ along, across, words, over, guess }: Track): FigureElement[] {
  const left = across > 60;
  if (guess.stops)
    return [
      <text x={0} y={32} text-anchor="middle" class="d drag-word">
        {words.drag}
      </text>,
    ];
  const place =
    along === 'y'
      ? { x: left ? -22 : 22, y: 5, 'text-anchor': left ? 'end' : 'start' }
      : { x: 0, y: over ? -22 : 32, 'text-anchor': 'middle' };
  const [before = '', after = ''] = words.guess.split('{guess}');
  return [
    <text {...place} class="d drag-word">
      {words.drag}
    </text>,
    <text {...place} class="d now-word" data-value />,
    <text {...place} class="d you-word">
      {before}
      <tspan data-value />
      {after}
    </text>,
  ];
}

const trackData = ({ along, axis, height }: Track): Attributes => ({
  'data-along': along,
  'data-from': round(axis.from * axis.times),
  'data-to': round(axis.to * axis.times),
  'data-log': axis.log,
  'data-height': height,
});

const rail = ({ along, across, height = 0 }: Track): FigureElement =>
  along === 'y' ? (
    <svg x={percent(across)} y={0} overflow="visible">
      <line class="railway up pen-ink pen-1-5" y1={-8} y2={height + 8} />
      <rect data-rail x={-30} y={-10} width={60} height={height + 20} />
    </svg>
  ) : (
    <rect data-rail x={0} y={across - 24} width="100%" height={60} />
  );
