import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { durationText, spanText } from '~/demos/kit/duration';
import type { openDevice } from '../../parts/device';
import { estimate, rangeOf, standing, type Work } from './estimate';
import type { FourRoadsForm } from '~/lib/four-roads/settings';
import { fullOf, settingsOf } from '../settings';
import { unitsDone, type Session } from './session';
import type { FourRoadsStrings } from '../about';

interface Lab {
  device: ReturnType<typeof openDevice>;
  work: Work;
  workers: number;
  t: FourRoadsStrings;
  locale: Locale;
}

export function openPace({ device, work, workers, t, locale }: Lab) {
  const here = () => ({ perSecond: device.perSecond, workers });
  const standingOf = ({ pool, settings }: Session) => standing(pool.units, settings, work, here());
  return {
    estimate(form: FourRoadsForm) {
      const of = (asked: FourRoadsForm) => estimate(settingsOf(asked), work, here());
      const time = (seconds: number) => spanText(rangeOf(seconds), t);
      const { seconds, megabytes } = of({ ...form, ...fullOf(form.task) });
      return {
        asked: time(of(form).seconds),
        full: time(seconds),
        megabytes: formatNumber(megabytes, locale),
      };
    },
    shareOf: (session: Session): number => standingOf(session).share,
    leftOf(session: Session): string {
      const left = durationText(standingOf(session).left, t);
      return fill(t.progress, { ...unitsDone(session), left });
    },
  };
}
