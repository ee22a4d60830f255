import { LEVEL, judgeOf, trialOf, type EvidenceSettings } from '~/lib/evidence/settings';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { roganGladen } from '~/lib/evaluation/rogan-gladen';
import { outcomeOf } from '~/lib/evidence/trial';

/** All numbers that a lesson may quote for these settings, such as `worse` or `needed/shared`. */
export function evidenceCells(settings: EvidenceSettings): Record<string, number> {
  const { worse, tie, opposite, worseApart, tieApart, neededShared, neededApart } = outcomeOf(
    trialOf(settings),
  );
  const corrected = roganGladen(judgeOf(settings));
  return {
    worse,
    tie,
    opposite,
    'apart/worse': worseApart,
    'apart/tie': tieApart,
    'needed/shared': Math.ceil(neededShared),
    'needed/apart': Math.ceil(neededApart),
    falseAlarm: falseAlarm(settings.comparisons, LEVEL / 100),
    ...(corrected && {
      'judge/apparent': corrected.apparent,
      'judge/share': corrected.share,
      'judge/low': corrected.low,
      'judge/high': corrected.high,
    }),
  };
}
