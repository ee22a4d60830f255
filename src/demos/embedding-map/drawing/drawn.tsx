import { GROUND, isHeavy } from '../core/hills';
import type { Label } from '../core/labels';
import { GROUND_AT, TONE, type Picture, type Scene } from '../core/picture';
import { markOf, MARKS } from '../core/scene';
import { fillOf, inkOf, OWN_RADIUS, pathOf, radiusOf } from './marks';

/** The size for which the build places words; on other stages they keep their shares. */
export const NOMINAL = { width: 820, height: 586 };
/** The stage of a phone, as small as it gets, for which the build places words, too. */
export const PHONE = { width: 318, height: 284 };

const percent = (share: number) => `${Number((100 * share).toFixed(1))}%`;

interface Options {
  /** The colour of an ink: of the style sheet where the page draws, else as it is now. */
  ink: (name: string) => string;
  label: string;
  /** Written in a file of its own. */
  alone?: boolean;
  /** The same for a phone, whose words stand where they have room there. */
  phone?: Picture;
}

/** A picture of a map as SVG, in shares of its stage: when the site is built, and for a file. */
export function drawnMap(scene: Scene, picture: Picture, { ink, label, alone, phone }: Options) {
  const { width, height } = picture.size;
  const x = (point: number) => percent(picture.at[2 * point]! / width);
  const y = (point: number) => percent(picture.at[2 * point + 1]! / height);
  return (
    <svg
      {...(alone && { xmlns: 'http://www.w3.org/2000/svg', width, height })}
      role="img"
      aria-label={label}
      font-family={alone && 'system-ui, sans-serif'}
    >
      <defs>
        {MARKS.map((mark) => (
          <path
            id={`map-${mark}`}
            d={pathOf(mark, radiusOf(scene.points[0]!, scene.points.length))}
            fill={ink(inkOf(mark))}
          />
        ))}
        {inksOf(scene).map((name) => (
          <path
            id={`map-${name}`}
            d={pathOf('all', OWN_RADIUS)}
            fill={ink(name)}
            stroke={ink('ink')}
          />
        ))}
      </defs>
      {alone && <rect width="100%" height="100%" fill={ink('plate')} />}
      {ground(scene, ink, picture.ground)}
      {picture.rings.map(({ rx, ry }) => (
        <ellipse
          cx="50%"
          cy="50%"
          rx={percent(rx / width)}
          ry={percent(ry / height)}
          fill="none"
          stroke={ink('hair')}
        />
      ))}
      {picture.ties.map((tie) => (
        <line
          x1={x(tie.from)}
          y1={y(tie.from)}
          x2={x(tie.to)}
          y2={y(tie.to)}
          stroke={ink('ink')}
          stroke-width={Number(tie.width.toFixed(1))}
        />
      ))}
      {scene.points.map((point, at) => (
        <use
          href={`#map-${point.kind === 'own' ? fillOf(point, scene.labels) : markOf(point)}`}
          x={x(at)}
          y={y(at)}
          opacity={picture.tones[at] === TONE.faint ? 0.18 : undefined}
        />
      ))}
      <g class={phone && 'wide'}>{picture.labels.map((one) => words(one, picture, ink))}</g>
      {phone && <g class="phone">{phone.labels.map((one) => words(one, phone, ink))}</g>}
    </svg>
  );
}

const inksOf = ({ points, labels }: Scene): string[] => [
  ...new Set(points.filter(({ kind }) => kind === 'own').map((point) => fillOf(point, labels))),
];

const ground = ({ contours }: Scene, ink: Options['ink'], opacity: number) => (
  <svg
    x={percent(GROUND_AT.x)}
    y={percent(GROUND_AT.y)}
    opacity={opacity}
    width={percent(GROUND_AT.width)}
    height={percent(GROUND_AT.height)}
    viewBox={`0 0 ${GROUND} ${GROUND}`}
    preserveAspectRatio="none"
    fill="none"
    stroke={ink('contour')}
  >
    {contours.map((d, level) => (
      <path d={d} stroke-width={isHeavy(level) ? 1.6 : 0.9} vector-effect="non-scaling-stroke" />
    ))}
  </svg>
);

function words({ text, kind, x, y, anchor }: Label, { size }: Picture, ink: Options['ink']) {
  const { fill, size: type, weight } = LOOKS[kind];
  return (
    <text
      x={percent(x / size.width)}
      y={percent((y + 4) / size.height)}
      text-anchor={anchor === 'start' ? undefined : anchor}
      class={kind}
      font-size={type}
      font-weight={weight}
      text-decoration={kind === 'stranger' ? 'line-through' : undefined}
      fill={ink(fill)}
      stroke={ink('plate')}
      stroke-width={4}
      paint-order="stroke"
    >
      {text}
    </text>
  );
}

interface Look {
  fill: string;
  /** In pixels. */
  size: number;
  weight?: number;
}

export const LOOKS: Readonly<Record<Label['kind'], Look>> = {
  hill: { fill: 'soft', size: 15, weight: 600 },
  plain: { fill: 'ink', size: 13 },
  chosen: { fill: 'ink', size: 13, weight: 700 },
  hidden: { fill: 'ink', size: 13, weight: 700 },
  stranger: { fill: 'faint', size: 13 },
  tick: { fill: 'faint', size: 13 },
};

/** What the keyboard reaches of a map that is drawn on a canvas: the mapped terms, each at its place. */
export const reachable = (
  { points, base }: Scene,
  { at, size: { width, height } }: Picture,
  held: number,
) => (
  <svg role="group">
    {points.slice(0, base).map(({ kind, id, name }, point) => (
      <rect
        x={percent(at[2 * point]! / width)}
        y={percent(at[2 * point + 1]! / height)}
        width={8}
        height={8}
        transform="translate(-4 -4)"
        role="button"
        tabindex={point === held ? 0 : -1}
        data-term={kind === 'term' ? id : name}
        data-point={point}
        aria-label={name}
      />
    ))}
  </svg>
);
