import type { Standing } from '../core/plan';
import type { RuleTexts } from '../core/texts';
import { partsOf, type Way } from '../core/ways';
import { references } from '../memo/references';
import { gateText, risksOf, sayOf } from '../sentences';
import { stepTexts, type GuideState, type FullWords } from '../state';
import { roadName, standingsOf } from './ends';

export function reasons(state: GuideState) {
  const { strings } = state;
  const risks = risksOf(state);
  return [
    ...standingsOf(state).map((standing) => way(standing, state)),
    ...(risks.length > 0
      ? [
          <section key="risks">
            <h3>{strings.risks}</h3>
            <ul>
              {risks.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </section>,
        ]
      : []),
  ];
}

function way(standing: Standing<RuleTexts>, state: GuideState) {
  const { road, pro, con, state: fate } = standing;
  const { strings, roads, plan } = state;
  const isLater = fate === 'in' && !plan.leads.includes(road);
  return (
    <section data-road={road} key={road}>
      <h3>
        {roadName(road, roads[road])} <small class="f14">{sayOf(standing, state)}</small>
      </h3>
      {road === 'tools' && <p>{strings.noColumn}</p>}
      {isLater && <p class="gate">{gateText(standing, state)}</p>}
      {isLater && <p>{stepTexts(state, road).step}</p>}
      {pro.length + con.length > 0 ? (
        <ul>
          {pro.map((rule) => entry(rule, road, state))}
          {con.map((rule) => entry(rule, road, state, strings.against))}
        </ul>
      ) : (
        <p>{emptyText(standing, state)}</p>
      )}
    </section>
  );
}

const emptyText = ({ state }: Standing<RuleTexts>, { strings }: GuideState): string =>
  state === 'in' ? strings.fallback : state === 'within' ? strings.withinLong : strings.silentLong;

const entry = (rule: RuleTexts, road: Way, state: GuideState, lead = '') => (
  <li data-rule={rule.id}>
    {lead && <b>{lead}</b>}
    {rule.reason}
    <small class="small-print">{effectText(rule, road, state)}</small>
    {references(rule, road, state)}
  </li>
);

/** ` +3`, ` required`: the larger one if a way has two parts. */
function effectText({ roads }: RuleTexts, road: Way, { strings }: Pick<FullWords, 'strings'>) {
  const effect = partsOf(road)
    .map((part) => roads[part])
    .find((one) => one !== undefined);
  if (effect === 'require') return ` ${strings.required}`;
  if (effect === 'exclude') return ` ${strings.excluded}`;
  return effect === undefined ? '' : ` ${effect < 0 ? '−' : '+'}${Math.abs(effect)}`;
}
