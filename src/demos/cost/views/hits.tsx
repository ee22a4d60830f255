import type { View } from '~/demos/kit/view';
import { stretched, type Stretch } from '~/demos/parts/bars';
import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { LOCALES, type Locale } from '~/lib/locale';
import type { CostSettings } from '../core/settings';
import { moneySaid, monthOf, monthSaid, uncached } from './money';
import words from 'words:cost-walk';

const QUESTIONS = 10;
/** The scale of the bars: a beginning that is read and stored costs 125% of its price. */
const MOST = 1.25;

/** Ten questions in a row, each with a bar for what the beginning of its prompt costs, and the month. */
export const hits: View<unknown, CostSettings> = (settings, _, locale) => {
  const t = words[locale];
  const found = Math.round((settings.hits / 100) * QUESTIONS);
  const told = { hits: found, write: settings.write };
  return [
    <div class="stage ten">
      <div>
        <p class="cap">
          <b>{t.tenTitle}</b>
        </p>
        <div class="ten-bars" role="img" aria-label={fill(t.tenRead, told)}>
          {Array.from({ length: QUESTIONS }, (__, at) => (
            <div class="question" data-hit={at >= QUESTIONS - found || undefined}>
              <span>{String(at + 1)}</span>
              {stretched(at < QUESTIONS - found ? missed(settings) : [hit(settings)], MOST)}
            </div>
          ))}
        </div>
        {legend(settings, found, locale)}
      </div>
      {month(settings, locale)}
    </div>,
  ];
};

/** The first question finds nothing; it stores the beginning for those that follow. */
const missed = ({ write }: CostSettings): Stretch[] => [
  { value: Math.min(1, write / 100) },
  ...(write > 100 ? [{ value: write / 100 - 1, way: 'added' } as const] : []),
];

const hit = ({ read }: CostSettings): Stretch => ({ value: read / 100 });

function legend({ write }: CostSettings, found: number, locale: Locale): FigureElement {
  const t = words[locale];
  const parts = [
    ...(found < QUESTIONS ? [['', t.miss] as const] : []),
    ...(found < QUESTIONS && write > 100 ? [['added', t.stored] as const] : []),
    ...(found > 0 ? [['short', t.hit] as const] : []),
  ];
  return (
    <p class="cap keys">
      {parts.map(([kind, name]) => (
        <span>
          <i class={kind || undefined} />
          {name}
        </span>
      ))}
    </p>
  );
}

function month(settings: CostSettings, locale: Locale): FigureElement {
  const t = words[locale];
  const said = { locale, currency: settings.currency };
  const plain = monthOf('prompt', uncached(settings));
  const now = monthOf('prompt', settings);
  return (
    <p class="cap month">
      {monthSaid(now, said)}
      {now !== plain && (
        <small>{`${t.uncached}${LOCALES[locale].colon}${moneySaid(plain, said)}`}</small>
      )}
    </p>
  );
}
