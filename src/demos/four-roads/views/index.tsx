import { viewsOf, type View } from '~/demos/kit/view';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import { fourRoadsFields } from '../core/settings';
import { formatOf, priceOf, WAYS, type RoadsRecord, type Way } from './format';
import { hundred } from './hundred';
import roadsViewWords from 'words:four-roads-walk';

/** The settings of the lab, which of its roads is drawn, and whether a model that began with random weights is, too. */
const fields = {
  ...fourRoadsFields,
  way: { kind: 'choice', default: 'base', options: WAYS },
  scratch: { kind: 'flag', default: false },
} as const;

type ViewSettings = Settings<typeof fields>;
type RoadsView = View<RoadsRecord, ViewSettings>;
type Draw = (record: RoadsRecord, way: Way, locale: Locale) => FigureNode[];

const framed = (name: string, nodes: readonly FigureNode[]): FigureNode[] => [
  <div class={`roads-view ${name}`}>{nodes}</div>,
];

const ofWay =
  (name: string, draw: Draw): RoadsView =>
  ({ way }, record, locale) =>
    framed(name, draw(record, way, locale));

/** New facts in fresh wording: of the pretrained model, and of one that read nothing else. */
const start: RoadsView = ({ scratch }, { cells }, locale) => {
  const words = roadsViewWords[locale];
  const drawn = (road: string) => cells[`${road}/accuracy`];
  return framed('start', [
    hundred(words.pretrained, drawn('finetune'), words),
    hundred(words.random, scratch ? drawn('scratch') : undefined, words),
  ]);
};

/** The pictures of recorded roads. */
export const roadsViews = viewsOf<RoadsRecord, ViewSettings>({
  fields: () => fields,
  views: { format: ofWay('format', formatOf), price: ofWay('price', priceOf), start },
});
