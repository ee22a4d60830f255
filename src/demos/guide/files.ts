import { alsoSaid, sayOf, verdictSaid } from './standing';
import { gateSaid, measurementOf } from './sentences';
import { stepTexts, tasksOf, type GuideState } from './state';

/** The steps as rows: task, condition, reason, evidence. */
export function csvRows(state: GuideState): (string | number)[][] {
  const { plan, roads, strings } = state;
  const join = (lines: readonly string[]) => lines.join(strings.space);
  const rows = plan.steps.map((standing, at) => {
    const { road, pro } = standing;
    const { step } = stepTexts(state, road);
    return [
      at + 1,
      roads[road],
      join([step, ...tasksOf(state, road)]),
      at > 0 ? gateSaid(standing, state) : '',
      join(pro.map(({ reason }) => reason)),
      [...new Set(pro.flatMap(({ evidence }) => evidence))].join(' '),
    ];
  });
  return [[...strings.columns], ...rows];
}

/** Answers and plan as plain data, with ids instead of names. */
export function jsonOf(state: GuideState) {
  const { answers, plan, flips } = state;
  return {
    case: state.case.id,
    answers,
    verdict: [verdictSaid(state) + state.strings.stop, alsoSaid(state)].join(state.strings.space),
    steps: plan.steps.map(({ road }) => road),
    standings: [...plan.steps, ...plan.left].map((standing, at) => ({
      road: standing.road,
      said: sayOf(standing, at, state),
      score: standing.score,
      pro: standing.pro.map(({ id }) => id),
      con: standing.con.map(({ id }) => id),
    })),
    test: measurementOf(state),
    flips: flips.map(({ question, option, roads, reasons }) => ({
      ...{ question, option, roads },
      rules: reasons.map(({ rule }) => rule.id),
    })),
  };
}
