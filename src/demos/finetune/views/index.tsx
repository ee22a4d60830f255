import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { questionIn } from '~/demos/parts/training-view';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import type { FinetuneSnapshot } from '../core/run';
import { finetuneFields } from '../core/settings';
import { fill } from '~/i18n/format';
import { squares } from '~/lib/drawing/squares';
import finetuneViewWords, { type Words as FinetuneViewWords } from 'words:finetune-walk';

type Samples = FinetuneSnapshot['samples'];
type Asked = keyof FinetuneViewWords['asks'];

interface FinetuneRecord extends Partial<Record<Locale, readonly FinetuneSnapshot[]>> {
  /** Shares of a recorded run by the names of its cells, such as `en/all/unseen@0` for the look before the training. */
  cells: Readonly<Record<string, number>>;
}

const fields = { ...finetuneFields, trained: { kind: 'flag', default: false } } as const;
type Draw = View<FinetuneRecord, Settings<typeof fields>>;

const ASKED: readonly Asked[] = ['unseen', 'old', 'unknown'];
const FULL_STOP = /[.。]$/;

const asked: Draw = ({ trained }, record, locale) => {
  const words = finetuneViewWords[locale];
  const samples = record[locale]?.[0]?.samples ?? [];
  const rows = ASKED.flatMap((probe) => {
    const sample = samples.find((one) => one.probe === probe);
    return sample ? row(sample, words.asks[probe], trained, words) : [];
  });
  return [
    <div class="questions">
      <ol class="thrice">{rows}</ol>
    </div>,
  ];
};

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
        {answer(words.before, before)}
        {answer(words.after, trained ? said : '')}
      </dl>
    </li>
  );
}

const answer = (when: string, said: string): FigureElement[] => [
  <dt class="soft">{when}</dt>,
  <dd class={said === '' ? 'blank' : 'semibold'}>{said.replace(FULL_STOP, '')}</dd>,
];

const learned: Draw = ({ trained }, { cells }, locale) => {
  const words = finetuneViewWords[locale];
  const field = (name: string, probe: string) => {
    const n = Math.round(100 * cells[`${locale}/all/${probe}${trained ? '' : '@0'}`]!);
    return (
      <div>
        <p class="of">{name}</p>
        {squares(
          [
            ['full', n, fill(words.right, { n })],
            ['open', 100 - n, fill(words.wrong, { n: 100 - n })],
          ],
          { label: fill(words.said, { name, n }) },
        )}
      </div>
    );
  };
  return [
    <div class="halves stacks-below-44">
      {field(words.learned, 'unseen')}
      {field(words.kept, 'old')}
    </div>,
  ];
};

export const finetuneViews = viewsOf({ fields: () => fields, views: { learned, asked } });

export const views = { finetune: finetuneViews };
