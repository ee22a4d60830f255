import { fill } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { HandbookAnswer } from '../core/ask';
import { mayRead, type Passage } from '../core/handbook';
import { open, type RetrieverSource, type ViewSettings } from './source';
import words from 'words:retriever-walk';

/** The store as small sheets, one a page: those handed over filled, the right one framed, the old ones beside. */
export function store(
  { hits, question }: HandbookAnswer,
  settings: ViewSettings,
  source: RetrieverSource,
  locale: Locale,
): FigureNode {
  const t = words[locale];
  const handed = new Set(hits.map((hit) => hit.source));
  const { passages } = open(source, locale).handbook;
  const inStore = passages.filter(({ kind }) => kind === undefined || kind === 'forbidden');
  const sheet = ({ id, role, kind }: Passage) => {
    const shut = !mayRead({ role }, question?.asker ?? 'public', settings);
    const marks = {
      lit: handed.has(id),
      gold: question?.gold.includes(id),
      shut,
      old: kind === 'outdated',
    };
    const shown = Object.entries(marks).flatMap(([name, on]) => (on ? [name] : []));
    return <i data-page={id} class={shown.join(' ') || undefined} />;
  };
  const old = passages.filter(({ kind }) => kind === 'outdated');
  const told = { n: inStore.length + (settings.outdated ? old.length : 0), found: hits.length };
  return (
    <div class="pages">
      <p class="cap">{fill(t.store, told)}</p>
      <div class="sheets" role="img" aria-label={fill(t.storeRead, told)}>
        {inStore.map(sheet)}
      </div>
      <div class="olds" data-olds={settings.outdated ? 'in' : 'out'}>
        <div class="sheets" aria-hidden="true">
          {old.map(sheet)}
        </div>
        <p class="cap">{settings.outdated ? t.oldIn : t.oldOut}</p>
      </div>
      <p class="cap legend">{t.legend.join(' · ')}</p>
    </div>
  );
}
