import type { AbstainState } from '~/demos/abstain/state';
import abstainStrings from 'words:abstain';
import type { AbstainResult } from '~/demos/abstain/core/run';
import { BINS } from '~/demos/abstain/core/settings';
import { calibrationOf, netOf } from '~/demos/abstain/core/summary';
import { run } from '../recorded';

export const { snapshot } = run<Record<'en' | 'zh', AbstainResult>>('abstain/r1-price');

export function stateOf(locale: 'en' | 'zh', price = 3, from = 0): AbstainState {
  const result = snapshot[locale];
  const calibration = calibrationOf(result, BINS);
  const net = netOf(result, { price });
  return {
    locale,
    t: abstainStrings[locale],
    result,
    look: { price, from },
    calibration,
    net,
  };
}
