import { fill, formatNumber, percentText } from '~/i18n/format';
import { judgedOf } from '../core/summary';
import { stretch } from '~/lib/drawing/marks';
import { lineKey } from '~/lib/drawing/plot';
import { curveView } from './curve-view';
import { reliabilityPanel } from './reliability-view';
import { errorText, intervalOf, pointsText } from '../sentences';
import type { AbstainState } from '../state';
import { policiesTable } from '../tables';

export const abstainView = (state: AbstainState) => [curveView(state)];

export function restView(state: AbstainState) {
  const { t, live } = state;
  return [
    <details class="unfold" key="calibration">
      <summary>
        {t.rest} <small>{t.restHolds}</small>
      </summary>
      {measures(state)}
      <div class="stack as-grid gap-4">
        {keys(state)}
        {reliabilityPanel(state)}
      </div>
      {policiesTable(state)}
      {live && (
        <p class="help" data-backend={live.backend}>
          {t.kernels[live.backend]}
        </p>
      )}
    </details>,
  ];
}

function measures({ result, look, calibration, net, t, locale }: AbstainState) {
  const { plain, tempered } = calibration;
  const error = (value: number) => errorText(value, locale);
  const rule = fill(look.price === 0 ? t.netFree : t.net, {
    share: percentText(net.threshold, locale),
  });
  return (
    <dl class="measures as-grid gap-4-5">
      {measure(
        'net',
        t.stakes,
        String(net.policies.threshold.score),
        pointsText(net.policies.threshold.score, locale),
        rule,
      )}
      {measure(
        'ece',
        t.error,
        String(plain.error),
        error(plain.error),
        fill(t.errorOf, { ...intervalOf(plain.interval, error), chance: error(plain.chance) }),
      )}
      {measure(
        'tempered',
        t.tempered,
        String(tempered.error),
        error(tempered.error),
        fill(t.temperedOf, {
          ...intervalOf(tempered.interval, error),
          t: formatNumber(result.temperature, locale, 2),
          n: formatNumber(judgedOf(result).length, locale),
        }),
      )}
    </dl>
  );
}

const measure = (key: string, name: string, exact: string, value: string, note: string) => (
  <div>
    <dt class="f14 semibold">{name}</dt>
    <dd {...{ [`data-${key}`]: exact }}>
      <b class="as-block">{value}</b> <small>{note}</small>
    </dd>
  </div>
);

const keys = ({ net, t, locale }: AbstainState) => (
  <p class="key semibold">
    {lineKey('curve one', t.plainKey)}
    {lineKey('curve two', t.temperedKey)}
    {lineKey('perfect', t.perfectKey)}
    <span class="as-chip mid-aligned gap-2">
      <svg width={28} height={8} aria-hidden="true">
        {stretch('silent fill-sunk', [0, 100], 0, 8)}
        <line class="threshold" x1={27} x2={27} y1={0} y2={8} />
      </svg>
      {fill(t.silence, { share: percentText(net.threshold, locale) })}
    </span>
  </p>
);
