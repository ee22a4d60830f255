import type { View } from '~/demos/kit/view';
import { barRows, type Bar } from '~/demos/parts/bars';
import { fill } from '~/i18n/format';

import type { Locale } from '~/lib/locale';
import { planOf, type CostSettings } from '../core/settings';
import { moneySaid, monthOf, priceSaid, uncached } from './money';
import words from 'words:cost-walk';

/** A month of the same job pasted without a cache, pasted with one, and searched, at the prices of the settings. */
export const bill: View<unknown, CostSettings> = (settings, _, locale) => {
  const t = words[locale];
  const { inputPrice, outputPrice, read, currency } = settings;
  const said = { locale, currency };
  const bars = barsOf(settings, locale);
  const most = Math.max(
    ...bars.map(({ stretches }) => stretches.reduce((sum, { value }) => sum + value, 0)),
  );
  return [
    <div class="stage price">
      <p class="cap">
        {fill(t.prices, {
          read: priceSaid(inputPrice, said),
          cached: priceSaid((inputPrice * read) / 100, said),
          written: priceSaid(outputPrice, said),
        })}
      </p>
      {barRows(bars, most)}
      <p class="cap">{fill(t.searchMachine, { money: moneySaid(machineOf(settings), said) })}</p>
    </div>,
  ];
};

/** A month of the machine that searches. */
const machineOf = (settings: CostSettings): number => planOf(settings).prices.store;

function barsOf(settings: CostSettings, locale: Locale): Bar[] {
  const t = words[locale];
  const said = { locale, currency: settings.currency };
  const [plain, cached, found] = [
    monthOf('prompt', uncached(settings)),
    monthOf('prompt', settings),
    monthOf('rag', settings),
  ] as const;
  const cheapest = Math.min(cached, found);
  const bar = (name: string, amount: number, machine = 0): Bar => ({
    ...{ name, shown: moneySaid(amount, said), strong: amount === cheapest },
    stretches: [
      { value: amount - machine },
      ...(machine > 0 ? [{ value: machine, way: 'added' } as const] : []),
    ],
  });
  return [
    bar(t.uncached, plain),
    bar(fill(t.cached, { n: settings.hits }), cached),
    bar(fill(t.searched, { n: settings.passages }), found, machineOf(settings)),
  ];
}
