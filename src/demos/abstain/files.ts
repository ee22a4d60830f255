import { lineAt } from './core/line';
import { judgedOf } from './core/summary';
import type { AbstainState } from './state';

/** Settings, answers and all measurements. */
export const jsonOf = ({ result, look, calibration, net }: AbstainState) => ({
  settings: { ...result.asked, ...look },
  line: lineAt(judgedOf(result), look.from, look.price),
  calibration,
  net: { threshold: net.threshold, policies: net.policies },
  result,
});
