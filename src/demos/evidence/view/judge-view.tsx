import { fill, formatNumber } from '~/i18n/format';
import type { Corrected } from '~/lib/evaluation/rogan-gladen';
import { judgeOf } from '~/lib/evidence/settings';
import { dot, line } from '~/lib/drawing/marks';
import { type FigureElement } from '~/lib/figure';
import { correctedTexts, judgeText } from '../sentences';
import type { EvidenceState } from '../state';

export function judgeView(state: EvidenceState): FigureElement[] {
  const { t, corrected, judging } = state;
  return [
    <section key="judge">
      <h3 class="label">
        {t.judge} <small>{t.judgeUnit}</small>
      </h3>
      {judging}
      <p class="verdict">{judgeText(state)}</p>
      {corrected && strip(corrected, state)}
      {corrected && <p class="help">{formula(corrected, state)}</p>}
      <p class="help">{t.judgeNote}</p>
    </section>,
  ];
}

const HEIGHT = 30;

function strip(corrected: Corrected, { t, locale }: EvidenceState) {
  const { apparent, share, low, high } = corrected;
  const texts = correctedTexts(corrected, locale);
  const row = (name: string, note: string, ...drawn: FigureElement[]) => (
    <div class="row-of as-grid gap-0-4 mid-aligned hair-above" role="listitem">
      <b>{name}</b>
      <svg class="plot full-width" height={HEIGHT} aria-hidden="true">
        {line('ax', [0, HEIGHT / 2], [100, HEIGHT / 2])}
        {drawn}
      </svg>
      <span>{note}</span>
    </div>
  );
  const mark = (kind: string, value: number) => dot(kind, [100 * value, HEIGHT / 2], 5.5);
  return (
    <div class="judged" role="list">
      {row(t.says, texts.apparent, mark('seen two', apparent))}
      {row(
        t.holds,
        `${texts.share} (${fill(t.interval, texts)})`,
        line('reach', [100 * low, HEIGHT / 2], [100 * high, HEIGHT / 2]),
        mark('seen fill-ink', share),
      )}
    </div>
  );
}

function formula({ apparent, share }: Corrected, { t, form, locale }: EvidenceState): string {
  const { foundRight, knownRight, foundWrong, knownWrong } = judgeOf(form);
  const said = (value: number) => formatNumber(value, locale, 3);
  return fill(t.judgeFormula, {
    apparent: said(apparent),
    sensitivity: said(foundRight / knownRight),
    specificity: said(foundWrong / knownWrong),
    share: said(share),
  });
}
