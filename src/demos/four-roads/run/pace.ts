import { fill, formatNumber } from '~/i18n/format';
import { durationText, spanText } from '~/demos/kit/duration';
import { estimate, rangeOf, standing } from './estimate';
import type { FourRoadsForm } from '~/lib/four-roads/settings';
import { fullOf, settingsOf } from '../settings';
import { unitsDone, type Session } from './session';
import type { LabGiven } from '../lab-given';

interface Lab extends Pick<LabGiven, 'props' | 't'> {
  workers: readonly unknown[];
  device: { perSecond: number };
}

export interface Pace {
  estimate(form: FourRoadsForm): Record<'asked' | 'full' | 'megabytes', string>;
  /** Of the work, 0 … 1. */
  shareOf(session: Session): number;
  leftOf(session: Session): string;
}

export function openPace({ props, device, workers, t }: Lab): Pace {
  const { work, locale } = props;
  const here = () => ({ perSecond: device.perSecond, workers: workers.length });
  const standingOf = ({ pool, settings }: Session) => standing(pool.units, settings, work, here());
  return {
    estimate(form) {
      const of = (asked: FourRoadsForm) => estimate(settingsOf(asked), work, here());
      const time = (seconds: number) => spanText(rangeOf(seconds), t);
      const { seconds, megabytes } = of({ ...form, ...fullOf(form.task) });
      return {
        asked: time(of(form).seconds),
        full: time(seconds),
        megabytes: formatNumber(megabytes, locale),
      };
    },
    shareOf: (session) => standingOf(session).share,
    leftOf(session) {
      const left = durationText(standingOf(session).left, t);
      return fill(t.progress, { ...unitsDone(session), left });
    },
  };
}
