import { words } from '~/i18n/words';
import type { Locale } from '~/lib/locale';

/** What stands around the figure of a demo. */
export function frameWords(locale: Locale) {
  const { demo, grounds, lesson } = words(locale);
  const { pause, goOn, press, views, bench, settings, code, limits } = demo;
  const { limitsPage, about, codePage } = demo;
  return {
    pause,
    goOn,
    press,
    views,
    bench,
    settings,
    code,
    limits,
    limitsPage,
    about,
    codePage,
    ...panelWords(locale).frame,
    you: grounds.you,
    figure: lesson.figure,
  };
}

/** What stands around a panel, and in it until its script has come. */
export function panelWords(locale: Locale) {
  const { demo } = words(locale);
  const { lostForm: absent, noscript, tries, share, permalink, failed, retry, cancel } = demo;
  const frame = { tries, share, permalink, failed, retry, cancel, export: demo.export };
  return { frame, still: { noscript, absent } };
}
