import type { View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import words from 'words:cost-walk';
import { requestOf } from '~/lib/cost/bill';
import { planOf, type CostSettings } from '~/lib/cost/settings';

/** The month in four lines: the beginning of the prompts from the cache and into it, the rest, and the answers. */
export function linesOf(settings: CostSettings) {
  const { caching, requests, prices } = planOf(settings);
  const { prefix, rest, answer } = requestOf('prompt', planOf(settings));
  const { hits, read, write } = caching;
  return [
    { name: 'cachedRead', tokens: hits * prefix, price: prices.input * read },
    { name: 'cacheWrite', tokens: (1 - hits) * prefix, price: prices.input * write },
    { name: 'read', tokens: rest, price: prices.input },
    { name: 'written', tokens: answer, price: prices.output },
  ].map(({ name, tokens, price }) => {
    const millions = (requests * tokens) / 1e6;
    return { name: name as 'read', millions, price, sum: millions * price };
  });
}

/** What a provider reports of one request, and the month as its bill adds it up. */
export const usage: View<unknown, CostSettings> = (settings, _, locale) => {
  const { bill, billRead, billHeads, unit, usageOf } = words[locale];
  const { prefix, rest, answer } = requestOf('prompt', planOf(settings));
  const reported = {
    usage: {
      input_tokens: prefix + rest,
      input_tokens_details: { cached_tokens: prefix },
      output_tokens: answer,
      total_tokens: prefix + rest + answer,
    },
  };
  const lines = linesOf(settings);
  const n = (value: number, decimals: number) => formatNumber(value, locale, decimals);
  const all = lines.reduce((sum, line) => sum + line.sum, 0);
  return {
    kind: 'amounts',
    from: usageOf,
    copied: JSON.stringify(reported, null, 2),
    table: {
      caption: billRead,
      heads: billHeads.map((head) => fill(head, { unit: unit[settings.currency] })),
      rows: [
        ...lines.map(({ name, millions, price, sum }) => [
          bill[name],
          n(millions, 1),
          n(price, 2),
          n(sum, 2),
        ]),
        [bill.all, '', '', n(all, 2)],
      ],
    },
  };
};
