import { LEVEL, judgeOf, trialOf, type EvidenceSettings } from '~/lib/evidence/settings';
import { bestOf } from '~/lib/evaluation/best-of';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { roganGladen } from '~/lib/evaluation/rogan-gladen';
import { outcomeOf } from '~/lib/evidence/trial';

/** All numbers that a lesson may quote for these settings, such as `worse` or `needed/shared`. */
export function evidenceCells(settings: EvidenceSettings): Record<string, number> {
  const { worse, tie, opposite, worseApart, tieApart, neededShared, neededApart } = outcomeOf(
    trialOf(settings),
  );
  const corrected = roganGladen(judgeOf(settings));
  const { comparisons, questions, one, part } = settings;
  const best = part === 'several' ? bestOf(comparisons, questions, one / 100) : undefined;
  return {
    worse,
    tie,
    opposite,
    'apart/worse': worseApart,
    'apart/tie': tieApart,
    'needed/shared': Math.ceil(neededShared),
    'needed/apart': Math.ceil(neededApart),
    falseAlarm: falseAlarm(comparisons, LEVEL / 100),
    ...(best && { 'best/mean': best.mean, 'best/low': best.low, 'best/high': best.high }),
    ...(corrected && {
      'judge/apparent': corrected.apparent,
      'judge/share': corrected.share,
      'judge/low': corrected.low,
      'judge/high': corrected.high,
    }),
  };
}
