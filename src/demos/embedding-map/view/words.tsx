import { formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { labelWidth } from '../core/twelve-record';
import type { Place, Size } from '../core/place';
import { thicknessOf } from '../core/twelve';
import { LOCALES, type Locale } from '~/lib/locale';
import type { Near } from '~/lib/projection/nearest';

/** A word and the place of its label, in pixels, or in per cent of a field that is not measured yet. */
export interface Label {
  name: string;
  language: Locale | '';
  at: Place;
  /** On the map: the place of its point. */
  point?: Place | undefined;
  isTyped?: boolean;
}

interface WordsDrawing {
  locale: Locale;
  title: string;
  labels: readonly Label[];
  /** Size of the type in pixels. */
  size: number;
  chosen: number | undefined;
  near: readonly Near[];
  /** The field in pixels once it is measured; then words can be chosen. */
  field?: Size;
}

/** Words at their places, with lines from the chosen one to its neighbours; the nearer, the thicker. */
export function wordsView(drawing: WordsDrawing, name: string): FigureElement {
  const { title, field, labels } = drawing;
  const live = field && {
    role: 'listbox',
    'aria-orientation': 'horizontal',
    viewBox: `0 0 ${field.width} ${field.height}`,
  };
  return (
    <svg key={name} class={`words ${name}`} role="img" aria-label={title} {...live}>
      {lines(drawing)}
      {labels.map((_, at) => placed(drawing, at))}
    </svg>
  );
}

const unit = (value: number, { field }: WordsDrawing) => (field ? value.toFixed(1) : `${value}%`);

function lines(drawing: WordsDrawing): FigureElement[] {
  const { labels, chosen, near } = drawing;
  const line = (name: string, from: Place, to: Place, width?: number) => (
    <line
      class={name}
      x1={unit(from[0], drawing)}
      y1={unit(from[1], drawing)}
      x2={unit(to[0], drawing)}
      y2={unit(to[1], drawing)}
      stroke-width={width}
    />
  );
  const hairs = labels.flatMap(({ at, point }) => (point ? [line('hair', at, point)] : []));
  if (chosen === undefined) return hairs;
  return [
    ...near.map(({ point, similarity }) =>
      line('tie', labels[chosen]!.at, labels[point]!.at, thicknessOf(similarity)),
    ),
    ...hairs,
  ];
}

function placed(drawing: WordsDrawing, at: number): FigureElement {
  const [x, y] = drawing.labels[at]!.at;
  const word = wordNode(drawing, at);
  if (drawing.field)
    return <g role="presentation" key={at} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>{word}</g>; // prettier-ignore
  return (
    <svg x={`${x}%`} y={`${y}%`} overflow="visible" key={at}>
      {word}
    </svg>
  );
}

const TALL = 44;
/** Distance from the middle of a word to the edge of its background, in type sizes. */
const GROUND = 0.66;

function wordNode({ labels, size, chosen, near, field, locale }: WordsDrawing, at: number) {
  const { name, language, isTyped } = labels[at]!;
  const cosine = near.find(({ point }) => point === at)?.similarity;
  const isChosen = at === chosen;
  const wide = labelWidth(name, size) + 10;
  const isBelow = chosen !== undefined && labels[chosen]!.at[1] > labels[at]!.at[1];
  const hit = Math.max(wide, TALL);
  const high = size === 15 ? 28 : TALL;
  const live = field && {
    role: 'option',
    'aria-selected': String(isChosen),
    tabindex: isChosen || (chosen === undefined && at === 0) ? 0 : -1,
  };
  return (
    <g
      class={['word', isChosen && 'chosen', cosine && 'near', isTyped && 'typed']
        .filter(Boolean)
        .join(' ')}
      data-word={at}
      lang={language && LOCALES[language].lang}
      {...live}
    >
      <rect class="hit" x={-hit / 2} y={-high / 2} width={hit} height={high} />
      <rect
        class="ground"
        x={(-wide / 2).toFixed(1)}
        y={(-GROUND * size).toFixed(1)}
        width={wide.toFixed(1)}
        height={(2 * GROUND * size).toFixed(1)}
      />
      <text class="name">{name}</text>
      {cosine !== undefined && (
        <text class="cosine" y={((isBelow ? -1.15 : 1.15) * size).toFixed(1)}>
          {formatNumber(cosine, locale, 2)}
        </text>
      )}
    </g>
  );
}
