import type { View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { requestOf } from '~/lib/cost/bill';
import { planOf, type CostSettings } from '~/lib/cost/settings';
import words from 'words:cost-walk';

/** A line of the bill: what was counted, how many million tokens, and what a million costs. */
interface Line {
  name: 'cachedRead' | 'cacheWrite' | 'read' | 'written';
  millions: number;
  price: number;
}

export const usage: View<unknown, CostSettings> = (settings, _, locale) => [
  <div class="stage usage">
    <p class="cap">{words[locale].usageOf}</p>
    <pre data-copied translate="no">
      {reported(settings)}
    </pre>
    {month(settings, locale)}
  </div>,
];

function reported(settings: CostSettings): string {
  const { prefix, rest, answer } = requestOf('prompt', planOf(settings));
  const counted = {
    usage: {
      input_tokens: prefix + rest,
      input_tokens_details: { cached_tokens: prefix },
      output_tokens: answer,
      total_tokens: prefix + rest + answer,
    },
  };
  return JSON.stringify(counted, null, 2);
}

/** The month in four lines: the beginning of the prompts from the cache and into it, the rest, and the answers. */
export function linesOf(settings: CostSettings): Line[] {
  const { caching, requests, prices } = planOf(settings);
  const { prefix, rest, answer } = requestOf('prompt', planOf(settings));
  const { hits, read, write } = caching;
  const line = (name: Line['name'], share: number, tokens: number, price: number): Line => ({
    name,
    millions: (requests * share * tokens) / 1e6,
    price,
  });
  return [
    line('cachedRead', hits, prefix, prices.input * read),
    line('cacheWrite', 1 - hits, prefix, prices.input * write),
    line('read', 1, rest, prices.input),
    line('written', 1, answer, prices.output),
  ];
}

function month(settings: CostSettings, locale: Locale) {
  const { bill, billRead, billHeads, unit } = words[locale];
  const lines = linesOf(settings);
  const sum = lines.reduce((all, { millions, price }) => all + millions * price, 0);
  const row = (name: string, ...cells: string[]) => (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((text) => (
        <td>{text}</td>
      ))}
    </tr>
  );
  return (
    <table class="numbers" data-copied>
      <caption class="sr">{billRead}</caption>
      <thead>
        <tr>
          {billHeads.map((text) => (
            <th scope="col">{fill(text, { unit: unit[settings.currency] })}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, millions, price }) =>
          row(
            bill[name],
            formatNumber(millions, locale, 1),
            formatNumber(price, locale, 2),
            formatNumber(millions * price, locale, 2),
          ),
        )}
        {row(bill.all, '', '', formatNumber(sum, locale, 2))}
      </tbody>
    </table>
  );
}
