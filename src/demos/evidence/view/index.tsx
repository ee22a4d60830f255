import { type FigureElement } from '~/lib/figure';
import { judgeView } from './judge-view';
import { severalView } from './several-view';
import type { EvidenceState } from '../state';
import { winsView } from './wins-view';
import { fill, formatNumber } from '~/i18n/format';
import type { Tested } from '../core/tested';
import { table } from '~/demos/parts/table';
import { ownSaid, percentText } from '../sentences';

/** The chosen part. */
export function evidenceView(state: EvidenceState): FigureElement[] {
  switch (state.form.part) {
    case 'wins':
      return winsView(state);
    case 'own':
      return ownView(state);
    case 'several':
      return severalView(state);
    case 'judge':
      return judgeView(state);
  }
}

/** The reader's two columns, counted and tested, or a hint at the text to paste. */
export function ownView(state: EvidenceState): FigureElement[] {
  const { t, tested } = state;
  if (!tested)
    return [
      <p class="verdict" key="empty">
        {t.ownEmpty}
      </p>,
    ];
  return [
    <section key="own">
      <h3 class="label">{t.own}</h3>
      <p class="verdict">{ownSaid(tested, state)}</p>
      {pairsTable(tested, state)}
    </section>,
    <section key="scores">{scoresTable(tested, state)}</section>,
  ];
}

function pairsTable(tested: Tested, { t, locale }: EvidenceState): FigureElement {
  const count = (name: string, n: number) => (
    <span {...{ [`data-${name}`]: n }}>{formatNumber(n, locale)}</span>
  );
  return table({
    caption: t.pairsTitle,
    heads: ['', t.secondRight, t.secondWrong],
    rows: [
      [t.firstRight, count('both', tested.both), count('only-first', tested.onlyFirst)],
      [t.firstWrong, count('only-second', tested.onlySecond), count('neither', tested.neither)],
    ],
    attributes: { class: 'turn keep numbers' },
  });
}

function scoresTable({ first, second }: Tested, { t, locale }: EvidenceState): FigureElement {
  const row = (name: string, { right, share, low, high }: Tested['first']) => [
    name,
    formatNumber(right, locale),
    percentText(share, locale),
    fill(t.interval, { low: percentText(low, locale), high: percentText(high, locale) }),
  ];
  return table({
    caption: t.scoresTitle,
    heads: [t.system, t.right, t.share, t.wilson],
    rows: [row(t.first, first), row(t.second, second)],
    attributes: { class: 'turn keep numbers' },
  });
}
