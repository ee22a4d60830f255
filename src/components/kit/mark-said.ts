import { fill, formatDate } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { Mark } from '~/lib/ground';
import { LOCALES, type Locale } from '~/lib/locale';

/** The label of a mark: `toy 0.4 M`, `Mistral-7B · E01`, `price · 3 September 2026`. */
export function markLabel({ on, of = '', row, many, day }: Mark, locale: Locale): string {
  const { grounds, ground } = words(locale);
  const date = day ? formatDate(day, locale) : '';
  if (many) return fill((ground.many as Record<string, string>)[on]!, { n: many, date });
  if (row === of && row) return fill(ground.paper, { row });
  const detail = on === 'price' ? date : of;
  return fill(grounds[on], { of: detail }).trim();
}

/** What its tooltip says: what it is, and the day and the seed of the record, or the day of the reading. */
export function markTitle({ on, of, day, seed }: Mark, locale: Locale): string {
  const { ground } = words(locale);
  const when =
    day &&
    (seed === undefined
      ? fill(on === 'price' ? ground.priced : ground.read, { day: formatDate(day, locale) })
      : fill(ground.recorded, { day: formatDate(day, locale), seed }));
  const what = on === 'price' ? of : ground.about[on];
  return [what, when].filter(Boolean).join(LOCALES[locale].comma);
}
