import { viewsOf, type View } from '~/demos/parts/pictures/views';
import type { FigureNode, FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import { fourRoadsFields } from '~/lib/four-roads/settings';
import roadsViewWords, { type Words as RoadsViewWords } from 'words:four-roads-walk';
import { fill, formatNumber } from '~/i18n/format';
import { squares } from '~/lib/drawing/squares';
import { adapterViews } from './off-on';
import { pathsViews } from './paths';

function hundred(name: string, share: number | undefined, words: RoadsViewWords): FigureElement {
  const title = <p class="of">{fill(words.hundred, { name })}</p>;
  if (share === undefined)
    return <div class="waiting">{[title, squares([['open', 100, '?']], { label: name })]}</div>;
  const n = Math.round(100 * share);
  const yes = ['full', n, fill(words.yes, { n })] as const;
  const no = ['open', 100 - n, fill(words.no, { n: 100 - n })] as const;
  return <div>{[title, squares([yes, no], { label: fill(words.said, { name, n }) })]}</div>;
}

/** Answers of one road, as the record has them: shares and tokens by `<road>/<name>`, and single answers. */
interface RoadsRecord {
  cells: Readonly<Record<string, number>>;
  opened: readonly {
    answers: Readonly<
      Record<string, { question: string; expected: string; answer: string } | undefined>
    >;
  }[];
}

const WAYS = ['base', 'prompt', 'rule', 'examples', 'finetune'] as const;
type Way = (typeof WAYS)[number];

/** What other requests get by the same way. */
const formatOf: Draw = ({ cells }, way, locale) => {
  const words = roadsViewWords[locale];
  return hundred(words.other, cells[`${way}/fewshot`], words);
};

const priceOf: Draw = ({ cells }, way, locale) => {
  const words = roadsViewWords[locale];
  const count = cells[`${way}/tokens`]!;
  const n = formatNumber(count, locale);
  return (
    <div>
      <p class="of">{fill(words.tokens, { n })}</p>
      {squares([['open', Math.round(count)]], { label: fill(words.tokensSaid, { n }) })}
    </div>
  );
};

function oneAnswer({ opened }: RoadsRecord, way: Way, locale: Locale): FigureElement[] {
  const words = roadsViewWords[locale];
  const one = opened[0]?.answers[way];
  if (!one) return [];
  return [
    <p class="said-once flow across on-baseline hair-box">
      <span>{one.question}</span>
      <b>{one.answer}</b>
      <small>{fill(words.wanted, { answer: one.expected })}</small>
    </p>,
  ];
}

const fields = {
  ...fourRoadsFields,
  way: { kind: 'choice', default: 'base', options: WAYS },
  scratch: { kind: 'flag', default: false },
} as const;

type ViewSettings = Settings<typeof fields>;
type RoadsView = View<RoadsRecord, ViewSettings>;
type Draw = (record: RoadsRecord, way: Way, locale: Locale) => FigureElement;

const framed = (nodes: readonly FigureNode[]): FigureNode[] => [
  <div class="halves roads-view stacks-below-44">{nodes}</div>,
];

/** An answer of the way, its share of right ones, and what `draw` adds. */
const ofWay =
  (draw: Draw): RoadsView =>
  ({ way }, record, locale) => {
    const words = roadsViewWords[locale];
    return framed([
      ...oneAnswer(record, way, locale),
      hundred(words.house, record.cells[`${way}/accuracy`], words),
      draw(record, way, locale),
    ]);
  };

const start: RoadsView = ({ scratch }, { cells }, locale) => {
  const words = roadsViewWords[locale];
  const drawn = (road: string) => cells[`${road}/accuracy`];
  return framed([
    hundred(words.pretrained, drawn('finetune'), words),
    hundred(words.random, scratch ? drawn('scratch') : undefined, words),
  ]);
};

export const roadsViews = viewsOf<RoadsRecord, ViewSettings>({
  fields: () => fields,
  views: { format: ofWay(formatOf), price: ofWay(priceOf), start },
});

export const views = {
  'four-roads': roadsViews,
  adapter: adapterViews,
  'knowledge-paths': pathsViews,
};
