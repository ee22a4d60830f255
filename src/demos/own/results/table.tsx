import { signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import { csvFile } from '~/lib/export';
import { intervalBar } from '~/lib/drawing/interval';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import type { Locale } from '~/lib/locale';
import { quoted } from '~/lib/quote';
import { comparisonOf, type Comparison, type Measured, type Pair } from '~/lib/scores/comparison';
import type { Scores } from '~/lib/scores/systems';
import { Choice } from '../../parts/choice';
import { table } from '../../parts/table';
import { Press } from '../controls';
import { differenceText, shareText, pText } from '../figures';
import type { Words } from 'words:own-results';

const MEANS = ['cost', 'seconds', 'tokens'] as const;
type Order = 'file' | 'right' | (typeof MEANS)[number];
const MOST_FLIPS = 60;
const DIGITS = { cost: 4, seconds: 1, tokens: 0 };

/** A difference, −1 … 1, as a place on an axis from 0 to 1. */
const onAxis = (difference: number): number => (1 + difference) / 2;

type Row = Measured | Pair;
const isPair = (row: Row): row is Pair => 'difference' in row;

export function openTable(words: { t: Words; locale: Locale }) {
  const { t, locale } = words;
  /** The name of the system that the others are compared with; the first unless one is pinned. */
  const base = signal('');
  const order = signal<Order>('file');

  const rowsOf = ({ base: pinned, pairs }: Comparison): Row[] => {
    const by = order.value;
    const value = ({ mean, system }: Row): number => {
      if (by === 'file') return 0;
      return by === 'right' ? -mean : (system[by] ?? Infinity);
    };
    return [pinned, ...pairs].sort((a, b) => value(a) - value(b) || 0);
  };

  function view(comparison: Comparison) {
    const rows = rowsOf(comparison);
    const pinned = comparison.base.system;
    const means = MEANS.filter((name) => rows.some(({ system }) => system[name]));
    const orders: Order[] = ['file', 'right', ...means];
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
            t.system,
            t.right,
            fill(t.against, { name: pinned.name }),
            t.pairs,
            ...means.map((name) => t.each[name]),
          ],
          rows: rows.map((row) => [
            row.system.name,
            [shareText(row, words), isPair(row) ? sameShare(row, comparison) : ''],
            isPair(row) ? strip(row) : <b>{t.pinned}</b>,
            isPair(row) ? [flips(row, pinned), pinButton(row.system)] : '',
            ...means.map((name) => numberText(row.system[name], DIGITS[name])),
          ]),
        })}
      </>
    );
  }

  /** The share of the pinned one on a pair's own questions, where pairs have others in common. */
  const sameShare = ({ base: pinned, shared }: Pair, { pairs }: Comparison) => {
    const isAlike = pairs.every((one) => one.base.mean === pinned.mean && one.shared === shared);
    const values = { n: shared, name: pinned.system.name, share: shareText(pinned, words) };
    return isAlike ? '' : <small class="as-block soft">{fill(t.onThese, values)}</small>;
  };

  const numberText = (value: number | undefined, digits: number) =>
    value === undefined ? '–' : formatNumber(value, locale, digits);

  const pinButton = ({ name }: Row['system']) => (
    <Press
      class="bare underlined half-finger"
      aria-label={fill(t.pinNamed, { name })}
      text={t.pin}
      press={() => (base.value = name)}
    />
  );

  const strip = ({ system, difference }: Pair) => {
    const { mean, low, high } = difference;
    return (
      <span data-variant={system.name} data-low={low.toFixed(4)} data-high={high.toFixed(4)}>
        {intervalBar({ share: onAxis(mean), low: onAxis(low), high: onAxis(high) }, onAxis(0))}
        {differenceText(difference, words)}
      </span>
    );
  };

  const flips = ({ system, flips: all, won, lost, adjusted }: Pair, pinned: Row['system']) => (
    <details>
      <summary>{fill(t.pairText, { won, lost, p: pText(adjusted, locale) })}</summary>
      <ul>
        {all.slice(0, MOST_FLIPS).map(({ question, by }) => (
          <li>
            <q>{quoted(question)}</q> {fill(t.flipTo, { name: (by > 0 ? system : pinned).name })}
          </li>
        ))}
      </ul>
    </details>
  );

  const file = (name: string, comparison: Comparison) => {
    const rows = rowsOf(comparison).map(savedRow);
    return csvFile(name, [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]);
  };

  const compared = (scores: Scores, judge?: JudgeTest): Comparison => {
    const { systems } = scores;
    const pinned = systems.find(({ name }) => name === base.value) ?? systems[0]!;
    return comparisonOf(scores, pinned, judge);
  };

  return { compared, view, file };
}

/** A row by the columns of the saved table; the pinned one is compared with nothing. */
function savedRow(row: Row): Record<string, string | number> {
  const pair = isPair(row) ? row : undefined;
  const { system, of, mean, low, high } = row;
  const { cost = '', seconds = '', tokens = '' } = system;
  return {
    system: system.name,
    questions: of,
    right: mean,
    low,
    high,
    difference: pair?.difference.mean ?? '',
    difference_low: pair?.difference.low ?? '',
    difference_high: pair?.difference.high ?? '',
    won: pair?.won ?? '',
    lost: pair?.lost ?? '',
    p: pair?.p ?? '',
    p_holm: pair?.adjusted ?? '',
    base_right: pair?.base.mean ?? '',
    cost,
    seconds,
    tokens,
  };
}
