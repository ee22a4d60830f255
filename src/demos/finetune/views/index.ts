import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { questionIn } from '~/demos/parts/training-view';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Settings } from '~/lib/settings/table';
import type { FinetuneSnapshot } from '../core/run';
import { finetuneFields } from '../core/settings';
import words from 'words:finetune-walk';

interface FinetuneRecord extends Partial<Record<Locale, readonly FinetuneSnapshot[]>> {
  /** Shares of a recorded run by the names of its cells, such as `en/all/unseen@0` for the look before the training. */
  cells: Readonly<Record<string, number>>;
}

const fields = { ...finetuneFields, trained: { kind: 'flag', default: false } } as const;
type FinetuneView = View<FinetuneRecord, Settings<typeof fields>>;

const PROBES = ['unseen', 'old', 'unknown'] as const;
const FULL_STOP = /[.。]$/;

const asked: FinetuneView = ({ trained }, record, locale) => {
  const t = words[locale];
  const samples = record[locale]?.[0]?.samples ?? [];
  const bare = (said: string) => said.replace(FULL_STOP, '');
  const exchanges = PROBES.flatMap((probe) => {
    const sample = samples.find((one) => one.probe === probe);
    if (!sample) return [];
    const { prompt, before, said } = sample;
    return {
      kind: t.asks[probe],
      question: questionIn(prompt),
      replies: [
        { when: t.before, said: bare(before) },
        { when: t.after, said: trained ? bare(said) : '' },
      ],
      isChanged: trained && said !== before && probe === 'unknown',
    };
  });
  return { kind: 'before-after', exchanges };
};

const learned: FinetuneView = ({ trained }, { cells }, locale) => {
  const t = words[locale];
  const field = (title: string, probe: string) => {
    const n = Math.round(100 * cells[`${locale}/all/${probe}${trained ? '' : '@0'}`]!);
    return {
      title,
      said: fill(t.said, { name: title, n }),
      squares: [
        ['full', n, fill(t.right, { n })],
        ['open', 100 - n, fill(t.wrong, { n: 100 - n })],
      ] as const,
    };
  };
  return { kind: 'before-after', fields: [field(t.learned, 'unseen'), field(t.kept, 'old')] };
};

export const views = { finetune: viewsOf({ fields: () => fields, views: { learned, asked } }) };
