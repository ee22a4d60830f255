import { viewsOf, type View } from '~/demos/kit/view';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import type { FinetuneSnapshot } from '../core/run';
import { finetuneFields } from '../core/settings';
import { answersAsked } from './asked';
import { factsRight, type Cells } from './learned';

/** The record of a fine-tune: its shares, and the runs in each language. */
interface FinetuneRecord extends Partial<Record<Locale, readonly FinetuneSnapshot[]>> {
  cells: Cells;
}

/** The settings of the bench, and whether the recorded training has happened. */
const fields = { ...finetuneFields, trained: { kind: 'flag', default: false } } as const;

type ViewSettings = Settings<typeof fields>;
type Draw = (record: FinetuneRecord, trained: boolean, locale: Locale) => FigureNode[];

const framed =
  (name: string, draw: Draw): View<FinetuneRecord, ViewSettings> =>
  ({ trained }, record, locale) => [
    <div class={`finetune-view ${name}`}>{draw(record, trained, locale)}</div>,
  ];

/** The pictures of a recorded fine-tune. */
export const finetuneViews = viewsOf<FinetuneRecord, ViewSettings>({
  fields: () => fields,
  views: {
    learned: framed('learned', ({ cells }, trained, locale) => factsRight(cells, trained, locale)),
    asked: framed('questions', (record, trained, locale) =>
      answersAsked(record[locale]?.[0]?.samples ?? [], trained, locale),
    ),
  },
});
