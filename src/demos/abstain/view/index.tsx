import { fill, formatNumber, percentText } from '~/i18n/format';
import { judgedOf, POLICIES, type Policy } from '../core/summary';
import { stretch } from '~/lib/drawing/marks';
import { lineKey } from '~/lib/drawing/plot';
import { curveView } from './curve-view';
import { reliabilityPanel } from './reliability-view';
import type { AbstainState } from '../state';
import type { Locale } from '~/lib/locale';
import { Unfold } from '~/demos/kit/Unfold';
import { table, type Cell } from '../../parts/table';

export const abstainView = (state: AbstainState) => [curveView(state)];

export function restView(state: AbstainState) {
  const { t, live } = state;
  return (
    <Unfold title={t.rest} holds={t.restHolds} key="calibration">
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
    </Unfold>
  );
}

function measures({ result, look, calibration, net, t, locale }: AbstainState) {
  const { plain, tempered } = calibration;
  const { score } = net.policies.threshold;
  const error = (value: number) => formatNumber(value, locale, 2);
  const share = percentText(net.threshold, locale);
  const within = ({ interval: { low, high } }: typeof plain) => ({
    low: error(low),
    high: error(high),
  });
  const ofPlain = { ...within(plain), chance: error(plain.chance) };
  const ofTempered = {
    ...within(tempered),
    t: formatNumber(result.temperature, locale, 2),
    n: formatNumber(judgedOf(result).length, locale),
  };
  const measure = (
    key: string,
    name: string,
    exact: number,
    note: string,
    shown = error(exact),
  ) => (
    <div>
      <dt class="f14 semibold">{name}</dt>
      <dd {...{ [`data-${key}`]: String(exact) }}>
        <b class="as-block">{shown}</b> <small>{note}</small>
      </dd>
    </div>
  );
  const rule = fill(look.price === 0 ? t.netFree : t.net, { share });
  return (
    <dl class="measures as-grid gap-4-5">
      {measure('net', t.stakes, score, rule, pointsText(score, locale))}
      {measure('ece', t.error, plain.error, fill(t.errorOf, ofPlain))}
      {measure('tempered', t.tempered, tempered.error, fill(t.temperedOf, ofTempered))}
    </dl>
  );
}

const keys = ({ net, t, locale }: AbstainState) => (
  <p class="key semibold">
    {lineKey('curve one', t.plainKey)}
    {lineKey('curve two', t.temperedKey)}
    {lineKey('perfect', t.perfectKey)}
    <span class="as-chip mid-aligned gap-2">
      <svg width={28} height={8} aria-hidden="true">
        {stretch('silent fill-sunk', [0, 100], 0, 8)}
        <line class="threshold pen-ink pen-2" x1={27} x2={27} y1={0} y2={8} />
      </svg>
      {fill(t.silence, { share: percentText(net.threshold, locale) })}
    </span>
  </p>
);

/** Formats a mean score per question as points per 100. */
const pointsText = (score: number, locale: Locale): string =>
  formatNumber(Math.round(100 * score) + 0, locale);

function policiesTable(state: AbstainState) {
  const { t, result } = state;
  const shown = POLICIES.filter((policy) => policy !== 'own' || result.asked.says === 'may');
  return table({
    caption: t.policiesTitle,
    heads: [t.policy, t.right, t.wrong, t.silent, t.per100],
    rows: shown.map((policy) => cellsOf(policy, state)),
    attributes: { class: 'turn' },
  });
}

function cellsOf(policy: Policy, { t, net, locale }: AbstainState): Cell[] {
  const { right, wrong, silent, score } = net.policies[policy];
  const counts = [right, wrong, silent].map((count) => formatNumber(count, locale));
  const points = (
    <b data-policy={policy} data-score={String(score)}>
      {pointsText(score, locale)}
    </b>
  );
  const name = fill(t.policies[policy], { share: percentText(net.threshold, locale) });
  return [name, ...counts, points];
}
