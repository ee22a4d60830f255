import { viewsOf, type View } from '~/demos/kit/view';

import type { Settings } from '~/lib/settings/table';
import type { AdapterSnapshot } from '../../core/adapter-snapshot';
import { trainingRow } from './row';
import { twentyQuestions } from './twenty';

/** A recorded comparison, and for each quay a question that the adapter was trained on. */
export interface AdapterSource extends Pick<AdapterSnapshot, 'exam' | 'general'> {
  taught?: readonly string[];
}

const PLACES = 20;

/** The quay that a question is about, by its number in the world, and whether the adapter is on. */
const fields = {
  place: {
    kind: 'choice',
    default: '1',
    options: Array.from({ length: PLACES }, (_, at) => String(at + 1)),
  },
  on: { kind: 'flag', default: false },
} as const;

type ViewSettings = Settings<typeof fields>;
type AdapterView = View<AdapterSource, ViewSettings>;

const twenty: AdapterView = ({ on }, { general }, locale) => [
  <div class="adapter-view">{twentyQuestions(general, on, locale)}</div>,
];

const row: AdapterView = ({ place }, { exam, taught = [] }, locale) => {
  const at = Number(place) - 1;
  return [<div class="adapter-view">{trainingRow(taught[at]!, exam[at]!, locale)}</div>];
};

/** The pictures of a model with its adapter off and on. */
export const adapterViews = viewsOf<AdapterSource, ViewSettings>({
  fields: () => fields,
  views: { twenty, row },
});
