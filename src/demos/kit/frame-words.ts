import { words } from '~/i18n/words';
import type { Locale } from '~/lib/locale';

/** What stands around the figure of a demo. */
export function frameWords(locale: Locale) {
  const { demo, grounds, lesson } = words(locale);
  return { ...demo.frame, ...demo.panel, you: grounds.you, figure: lesson.figure };
}

/** What stands around a panel, and in it until its script has come. */
export function panelWords(locale: Locale) {
  const { panel, noscript, lostForm } = words(locale).demo;
  return { frame: panel, still: { noscript, absent: lostForm } };
}
