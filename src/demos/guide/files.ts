import { alsoSaid, sayOf, verdictSaid } from './standing';
import { measurementOf } from './sentences';
import type { GuideState } from './state';

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
