import { element } from '~/browser/element';
import { fill, formatNumber } from '~/i18n/format';
import { offeredModel } from '~/lib/encoder/models';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { Locale } from '~/lib/locale';
import meaningStrings from 'words:search-meaning';

export function startText(locale: Locale): string {
  const { bytes } = offeredModel(readerOf(locale))!;
  return fill(meaningStrings[locale].start, { size: `${formatNumber(bytes / 1e6, locale)} MB` });
}

export function drawControls(place: HTMLElement, press: () => Promise<void>): void {
  const locale = place.dataset.meaning as Locale;
  const t = meaningStrings[locale];
  const button = element('button', { type: 'button' }, startText(locale));
  const keep = element('label', {}, element('input', { type: 'checkbox' }), ` ${t.keep}`);
  const bar = element('progress', { 'aria-label': t.connecting, hidden: '' });
  const progress = element('span', { 'data-meaning-progress': '' });
  const status = element('p', { 'aria-live': 'polite', 'data-meaning-status': '' });
  button.addEventListener('click', () => {
    press().catch(() => (status.textContent = t.problems.other));
  });
  const controls = element('div', { 'data-meaning-controls': '' }, button, keep, bar, progress);
  place.replaceChildren(controls, status);
}
