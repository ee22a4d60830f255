import { fill, formatDate } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { Mark } from '~/lib/ground';
import { LOCALES, type Locale } from '~/lib/locale';

/** The label of a mark: `toy 0.4 M`, `Mistral-7B · E01`, `price · 3 September 2026`. */
export function markLabel({ on, of = '', row, many, day }: Mark, locale: Locale): string {
  const { grounds, ground } = words(locale);
  const date = day ? formatDate(day, locale) : '';
  if (many) return fill((ground.many as Record<string, string>)[on]!, { n: many, date });
  const [, models] = / \+(\d+) · /.exec(of) ?? [];
  if (models && row) return fill(ground.models, { n: Number(models) + 1, row });
  if (row === of && row) return fill(ground.paper, { row });
  const detail = on === 'price' ? date : of;
  return fill(grounds[on], { of: detail }).trim();
}

/** The grounds whose numbers depend on a seed. */
const DRAWN: ReadonlySet<Mark['on']> = new Set(['toy', 'smollm2']);

export function markTitle({ on, of, day, seed, row }: Mark, locale: Locale): string {
  const { ground } = words(locale);
  const when =
    day &&
    (seed === undefined || !DRAWN.has(on)
      ? fill(on === 'price' ? ground.priced : row ? ground.read : ground.computed, {
          day: formatDate(day, locale),
        })
      : fill(ground.recorded, { day: formatDate(day, locale), seed }));
  const what = on === 'price' ? of : ground.about[on];
  return [what, when].filter(Boolean).join(LOCALES[locale].comma);
}
