import { signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import { intervalBar } from '~/lib/drawing/interval';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import type { Locale } from '~/lib/locale';
import { quoted } from '~/lib/quote';
import { comparisonOf, type Comparison, type Measured, type Pair } from '~/lib/scores/comparison';
import type { Scores } from '~/lib/scores/systems';
import { Choice } from '../../parts/choice';
import { table } from '../../parts/table';
import { Press } from '../controls';
import { pText } from '../figures';
import { differenceText, shareText } from './said';
import type { Words } from 'words:own-results';

const MEANS = ['cost', 'seconds', 'tokens'] as const;
const ORDERS = ['file', 'right', ...MEANS] as const;
type Order = (typeof ORDERS)[number];
const MOST_FLIPS = 60;
const DIGITS = { cost: 4, seconds: 1, tokens: 0 };

/** A difference, −1 … 1, as a place on an axis from 0 to 1. */
const onAxis = (difference: number): number => (1 + difference) / 2;

type Row = Measured | Pair;
const isPair = (row: Row): row is Pair => 'difference' in row;

export function openTable({ t, locale }: { t: Words; locale: Locale }) {
  /** The name of the system that the others are compared with; the first unless one is pinned. */
  const base = signal('');
  const order = signal<Order>('file');

  const rowsOf = ({ base: pinned, pairs }: Comparison): Row[] => {
    const value: Record<Order, (row: Row) => number> = {
      file: () => 0,
      right: (row) => -row.mean,
      cost: ({ system }) => system.cost ?? Infinity,
      seconds: ({ system }) => system.seconds ?? Infinity,
      tokens: ({ system }) => system.tokens ?? Infinity,
    };
    return [pinned, ...pairs].sort((a, b) => value[order.value](a) - value[order.value](b) || 0);
  };

  function view(comparison: Comparison) {
    const rows = rowsOf(comparison);
    const means = MEANS.filter((name) => rows.some(({ system }) => system[name]));
    const orders = ORDERS.filter((one) => one === 'file' || one === 'right' || means.includes(one));
    return (
      <>
        {rows.length > 2 && (
          <label>
            {t.sort}{' '}
            <Choice
              name="sort"
              options={orders.map((one) => [one, t.order[one]] as const)}
              chosen={order.value}
              choose={(one) => (order.value = one)}
            />
          </label>
        )}
        {table({
          caption: t.table,
          unseen: true,
          heads: [
            ...[t.system, t.right, fill(t.against, { name: comparison.base.system.name }), t.pairs],
            ...means.map((name) => (name === 'tokens' ? t.tokensEach : t[name])),
          ],
          rows: rows.map((row) => [
            row.system.name,
            [shareText(row, { t, locale }), isPair(row) ? sameShare(row, comparison) : ''],
            isPair(row) ? strip(row) : <b data-pinned>{t.pinned}</b>,
            isPair(row) ? [flips(row, comparison), pinButton(row)] : '',
            ...means.map((name) => numberText(row.system[name], DIGITS[name])),
          ]),
          attributes: { class: 'turn f14', 'data-variants': rows.length },
        })}
      </>
    );
  }

  /** The share of the pinned one on a pair's own questions, where pairs have others in common. */
  const sameShare = (row: Pair, { pairs }: Comparison) => {
    const isAlike = pairs.every(
      ({ base: one, shared }) => one.mean === row.base.mean && shared === row.shared,
    );
    const other = shareText(row.base, { t, locale });
    const text = fill(t.onThese, { n: row.shared, name: row.base.system.name, share: other });
    return isAlike ? '' : <small class="as-block soft">{text}</small>;
  };

  const numberText = (value: number | undefined, digits: number) =>
    value === undefined ? '–' : formatNumber(value, locale, digits);

  const pinButton = ({ system }: Row) => (
    <Press
      class="bare underlined half-finger"
      data-pin
      aria-label={fill(t.pinNamed, { name: system.name })}
      text={t.pin}
      press={() => (base.value = system.name)}
    />
  );

  const strip = (row: Pair) => {
    const { mean, low, high } = row.difference;
    return (
      <span data-variant={row.system.name} data-low={low.toFixed(4)} data-high={high.toFixed(4)}>
        {intervalBar({ share: onAxis(mean), low: onAxis(low), high: onAxis(high) }, onAxis(0))}
        {differenceText(row, { t, locale })}
      </span>
    );
  };

  const flips = (row: Pair, { base: pinned }: Comparison) => (
    <details data-flips={row.flips.length}>
      <summary>
        {fill(t.pairText, { won: row.won, lost: row.lost, p: pText(row.adjusted, locale) })}
      </summary>
      <ul>
        {row.flips.slice(0, MOST_FLIPS).map(({ question, by }) => (
          <li>
            <q>{quoted(question)}</q>{' '}
            {fill(t.flipTo, { name: (by > 0 ? row : pinned).system.name })}
          </li>
        ))}
      </ul>
    </details>
  );

  const rows = (comparison: Comparison) => csvRows(rowsOf(comparison));

  const compared = (scores: Scores, judge?: JudgeTest): Comparison => {
    const { systems } = scores;
    const pinned = systems.find(({ name }) => name === base.value) ?? systems[0]!;
    return comparisonOf(scores, pinned, judge);
  };

  return { compared, view, rows };
}

const HEADS = [
  ...['system', 'questions', 'right', 'low', 'high', 'difference', 'difference_low'],
  ...['difference_high', 'won', 'lost', 'p', 'p_holm', 'base_right', ...MEANS],
];

const csvRows = (rows: readonly Row[]): (string | number)[][] => [
  HEADS,
  ...rows.map((row) => [
    ...[row.system.name, row.of, row.mean, row.low, row.high],
    ...(isPair(row)
      ? [
          ...[row.difference.mean, row.difference.low, row.difference.high],
          ...[row.won, row.lost, row.p, row.adjusted, row.base.mean],
        ]
      : ['', '', '', '', '', '', '', '']),
    ...MEANS.map((name) => row.system[name] ?? ''),
  ]),
];
