import { table } from '~/demos/parts/table';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { BITS, trainingBytes, weightBytes } from '~/lib/cost/memory';
import { partsOf, type NetworkPart } from '~/lib/cost/parameters';
import { bytesText } from '~/demos/parts/quantities';
import { networkOf } from '../core/settings';
import { networkText } from '../sentences';
import type { TokenizerState } from '../state';

export function networkView(state: TokenizerState) {
  const parts = partsOf(networkOf(state.form));
  const total = parts.reduce((sum, { parameters }) => sum + parameters, 0);
  return [partsView(parts, total, state), memoryView(total, state)];
}

function partsView(parts: readonly NetworkPart[], total: number, state: TokenizerState) {
  const { t, live, kept, locale } = state;
  const count = (n: number) => formatNumber(n, locale);
  const rowOf = (one: NetworkPart) => [
    [t.partNames[one.name], <small>{formulaOf(one, locale)}</small>],
    count(one.parameters),
    `${formatNumber((100 * one.parameters) / total, locale, 1)}%`,
  ];
  return (
    <section key="parts">
      <h3 class="label">{t.networkTitle}</h3>
      {(!live || kept) && <p>{networkText(state)}</p>}
      {table({
        caption: t.networkTitle,
        unseen: true,
        numbers: [true, true],
        heads: Object.values(t.partColumns),
        rows: [...parts.map(rowOf), [t.total, <b>{count(total)}</b>, '100%']],
        attributes: { class: 'turn keep numbers', 'data-parts': true, 'data-parameters': total },
      })}
    </section>
  );
}

/** The formula of a part, copies × (rows × columns + bias), such as 12 × (768 × 3,072 + 3,072). */
export function formulaOf({ rows, columns, bias, copies }: NetworkPart, locale: Locale): string {
  const number = (value: number) => formatNumber(value, locale);
  const matrix = rows === 1 ? number(columns) : `${number(rows)} × ${number(columns)}`;
  const one = bias > 0 ? `${matrix} + ${number(bias)}` : matrix;
  if (copies === 1) return one;
  return `${number(copies)} × ${bias > 0 ? `(${one})` : one}`;
}

function memoryView(total: number, { t, locale }: TokenizerState) {
  const row = (name: string, bytes: number, bits: number | 'train') => (
    <div data-bits={bits}>
      <dt class="soft">{name}</dt>
      <dd>
        <b>{bytesText(bytes, locale)}</b>
      </dd>
    </div>
  );
  return (
    <section key="memory">
      <h3 class="label">
        {t.memory} <small>{t.memoryLead}</small>
      </h3>
      <dl class="memory as-grid">
        {BITS.map((bits) => row(fill(t.bits, { n: bits }), weightBytes(total, bits), bits))}
        {row(t.toTrain, trainingBytes(total), 'train')}
      </dl>
    </section>
  );
}
