import { fill, formatNumber } from '~/i18n/format';
import type { Corrected } from '~/lib/evaluation/rogan-gladen';
import { judgeOf } from '../core/settings';
import { type FigureElement } from '~/lib/figure';
import { judgeText, percentText } from '../sentences';
import type { EvidenceState } from '../state';

/** The share reported by a fallible judge, and the true share that it implies. */
export function judgeView(state: EvidenceState): FigureElement[] {
  const { t, corrected } = state;
  return [
    <section key="judge">
      <h3 class="label">
        {t.judge} <small>{t.judgeUnit}</small>
      </h3>
      <p class="verdict">{judgeText(state)}</p>
      {corrected && strip(corrected, state)}
      {corrected && <p class="help">{formula(corrected, state)}</p>}
      <p class="help">{t.judgeNote}</p>
    </section>,
  ];
}

const HEIGHT = 30;

/** Both shares on one axis: the judge's open, the corrected one filled, with its interval. */
function strip(
  { apparent, share, low, high }: Corrected,
  { t, locale }: EvidenceState,
): FigureElement {
  const x = (value: number) => `${Math.round(10_000 * value) / 100}%`;
  const row = (name: string, note: string, ...drawn: FigureElement[]) => (
    <div class="row-of" role="listitem">
      <b>{name}</b>
      <svg class="plot" height={HEIGHT} aria-hidden="true">
        <line class="ax" x1={0} x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {drawn}
      </svg>
      <span>{note}</span>
    </div>
  );
  const dot = (value: number, kind: string) => (
    <circle class={kind} cx={x(value)} cy={HEIGHT / 2} r={5.5} />
  );
  const interval = fill(t.interval, {
    low: percentText(low, locale),
    high: percentText(high, locale),
  });
  return (
    <div class="judged" role="list">
      {row(t.says, percentText(apparent, locale), dot(apparent, 'seen two'))}
      {row(
        t.holds,
        `${percentText(share, locale)} (${interval})`,
        <line class="reach" {...{ x1: x(low), x2: x(high), y1: HEIGHT / 2, y2: HEIGHT / 2 }} />,
        dot(share, 'seen'),
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
