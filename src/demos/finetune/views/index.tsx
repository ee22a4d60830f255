import { viewsOf, type View } from '~/demos/kit/view';
import { questionIn } from '~/demos/parts/training-view';
import type { FigureNode, FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import type { FinetuneSnapshot } from '../core/run';
import { finetuneFields } from '../core/settings';
import { fill } from '~/i18n/format';
import { squares } from '~/lib/drawing/squares';
import finetuneViewWords, { type Words as FinetuneViewWords } from 'words:finetune-walk';

type Samples = FinetuneSnapshot['samples'];
type Asked = keyof FinetuneViewWords['asks'];

const ASKED: readonly Asked[] = ['unseen', 'old', 'unknown'];
const FULL_STOP = /[.。]$/;

function answersAsked(samples: Samples, trained: boolean, locale: Locale): FigureNode[] {
  const words = finetuneViewWords[locale];
  const rows = ASKED.flatMap((probe) => {
    const sample = samples.find((one) => one.probe === probe);
    return sample ? [row(sample, words.asks[probe], trained, words)] : [];
  });
  return [<ol class="thrice">{rows}</ol>];
}

function row(
  { probe, prompt, before, said }: Samples[number],
  kind: string,
  trained: boolean,
  words: FinetuneViewWords,
): FigureElement {
  const changed = trained && said !== before && probe === 'unknown';
  return (
    <li class={`as-grid gap-1-5 mid-aligned hair-box${changed ? ' on' : ''}`}>
      <p>
        <small class="as-block">{kind}</small> {questionIn(prompt)}
      </p>
      <dl class="as-grid gap-0-4">
        {answer(words.before, before.replace(FULL_STOP, ''))}
        {answer(words.after, trained ? said.replace(FULL_STOP, '') : '')}
      </dl>
    </li>
  );
}

const answer = (when: string, said: string): FigureElement[] => [
  <dt class="soft">{when}</dt>,
  <dd class={said === '' ? 'blank' : 'semibold'}>{said}</dd>,
];

interface FinetuneRecord extends Partial<Record<Locale, readonly FinetuneSnapshot[]>> {
  cells: Cells;
}

const fields = { ...finetuneFields, trained: { kind: 'flag', default: false } } as const;

type ViewSettings = Settings<typeof fields>;
type Draw = (record: FinetuneRecord, trained: boolean, locale: Locale) => FigureNode[];

const framed =
  (name: string, draw: Draw): View<FinetuneRecord, ViewSettings> =>
  ({ trained }, record, locale) => [<div class={name}>{draw(record, trained, locale)}</div>];

export const finetuneViews = viewsOf<FinetuneRecord, ViewSettings>({
  fields: () => fields,
  views: {
    learned: framed('halves stacks-below-44', ({ cells }, trained, locale) =>
      factsRight(cells, trained, locale),
    ),
    asked: framed('questions', (record, trained, locale) =>
      answersAsked(record[locale]?.[0]?.samples ?? [], trained, locale),
    ),
  },
});

/** Shares of a recorded run by the names of its cells, such as `en/all/unseen@0` for the look before the training. */
type Cells = Readonly<Record<string, number>>;

function factsRight(cells: Cells, trained: boolean, locale: Locale): FigureNode[] {
  const words = finetuneViewWords[locale];
  const look = trained ? '' : '@0';
  const field = (name: string, probe: string): FigureNode[] => {
    const n = Math.round(100 * cells[`${locale}/all/${probe}${look}`]!);
    return [
      <p class="of">{name}</p>,
      squares(
        [
          ['full', n, fill(words.right, { n })],
          ['open', 100 - n, fill(words.wrong, { n: 100 - n })],
        ],
        { label: fill(words.said, { name, n }) },
      ),
    ];
  };
  return [<div>{field(words.learned, 'unseen')}</div>, <div>{field(words.kept, 'old')}</div>];
}
