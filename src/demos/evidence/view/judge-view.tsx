import { fill, formatNumber } from '~/i18n/format';
import type { Corrected } from '~/lib/evaluation/rogan-gladen';
import { lane, RANGE_HEIGHT, rangeMarks } from '~/lib/drawing/lane';
import type { FigureElement } from '~/lib/figure';
import { judgeOf } from '~/lib/evidence/settings';
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
      {corrected && [
        shares(corrected, correctedTexts(corrected, state.locale), t),
        <p class="help">{formula(corrected, state)}</p>,
      ]}
      <p class="help">{t.judgeNote}</p>
    </section>,
  ];
}

/** What the judge says above what must hold, with its interval. */
function shares(
  { apparent, share, low, high }: Corrected,
  texts: Record<string, string>,
  t: EvidenceState['t'],
) {
  const row = (name: string, value: string, marks: FigureElement[], more = '') =>
    lane({ who: [<b>{name}</b>], height: RANGE_HEIGHT, marks, value, more });
  const held = rangeMarks([{ kind: 'full', at: 100 * share }], [100 * low, 100 * high]);
  return (
    <div class="lanes">
      {row(t.says, texts.apparent!, rangeMarks([{ kind: 'open', at: 100 * apparent }]))}
      {row(t.holds, texts.share!, held, `(${fill(t.interval, texts)})`)}
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
