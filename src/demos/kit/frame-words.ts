import { words } from '~/i18n/words';
import type { Locale } from '~/lib/locale';

/** What stands around the figure of a demo. */
export function frameWords(locale: Locale) {
  const { demo, grounds, lesson } = words(locale);
  const { pause, goOn, press, views, tries, share, bench, settings, code, limits } = demo;
  const { limitsPage, about, codePage, permalink, failed, retry, cancel } = demo;
  return {
    ...{ pause, goOn, press, views, tries, share, bench, settings, code, limits, retry, cancel },
    ...{ limitsPage, about, codePage, permalink, failed, export: demo.export },
    ...{ you: grounds.you, figure: lesson.figure },
  };
}
