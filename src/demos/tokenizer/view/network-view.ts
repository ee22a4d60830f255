import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { h, type FigureElement } from '~/lib/figure';
import { BITS, trainingBytes, weightBytes } from '~/lib/cost/memory';
import { partsOf, type NetworkPart } from '~/lib/cost/parameters';
import { bytesText } from '~/demos/parts/quantities';
import { networkOf } from '../core/settings';
import { networkSaid } from '../sentences';
import type { TokenizerState } from '../state';

/** The parameters of a network by part, and their size in bytes at this many bits. */
export function networkView(state: TokenizerState): FigureElement[] {
  const parts = partsOf(networkOf(state.form));
  const total = parts.reduce((sum, { parameters }) => sum + parameters, 0);
  return [partsView(parts, total, state), memoryView(total, state)];
}

function partsView(
  parts: readonly NetworkPart[],
  total: number,
  state: TokenizerState,
): FigureElement {
  const { t, live } = state;
  const { part, parameters, share } = t.partColumns;
  const heads = [part, parameters, share];
  return h(
    'section',
    { key: 'parts' },
    h('h3', { class: 'label' }, t.networkTitle),
    !live && h('p', {}, networkSaid(state)),
    h(
      'table',
      { class: 'turn keep numbers', 'data-parts': true, 'data-parameters': total },
      h('caption', { class: 'sr' }, t.networkTitle),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...heads.map((head, at) => h('th', { scope: 'col', class: at > 0 && 'n' }, head)),
        ),
      ),
      h('tbody', {}, ...parts.map((one) => partRow(one, total, state))),
      h('tfoot', {}, sumRow(total, state)),
    ),
  );
}

function partRow(part: NetworkPart, total: number, { t, locale }: TokenizerState): FigureElement {
  const share = `${formatNumber((100 * part.parameters) / total, locale, 1)}%`;
  return h(
    'tr',
    { 'data-part': part.name },
    h('th', { scope: 'row' }, t.partNames[part.name], h('small', {}, formulaOf(part, locale))),
    h('td', { class: 'n', 'data-count': part.parameters }, formatNumber(part.parameters, locale)),
    h('td', { class: 'n' }, share),
  );
}

const sumRow = (total: number, { t, locale }: TokenizerState): FigureElement =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, t.total),
    h('td', { class: 'n' }, formatNumber(total, locale)),
    h('td', { class: 'n' }, '100%'),
  );

/** The formula of a part, copies × (rows × columns + bias), such as 12 × (768 × 3,072 + 3,072). */
export function formulaOf({ rows, columns, bias, copies }: NetworkPart, locale: Locale): string {
  const number = (value: number) => formatNumber(value, locale);
  const matrix = rows === 1 ? number(columns) : `${number(rows)} × ${number(columns)}`;
  const one = bias > 0 ? `${matrix} + ${number(bias)}` : matrix;
  if (copies === 1) return one;
  return `${number(copies)} × ${bias > 0 ? `(${one})` : one}`;
}

function memoryView(total: number, { t, locale }: TokenizerState): FigureElement {
  const row = (name: string, bytes: number, bits: number | 'train') =>
    h(
      'div',
      { 'data-bits': bits },
      h('dt', {}, name),
      h('dd', {}, h('b', {}, bytesText(bytes, locale))),
    );
  return h(
    'section',
    { key: 'memory' },
    h('h3', { class: 'label' }, t.memory, ' ', h('small', {}, t.memoryLead)),
    h(
      'dl',
      { class: 'memory' },
      ...BITS.map((bits) => row(fill(t.bits, { n: bits }), weightBytes(total, bits), bits)),
      row(t.toTrain, trainingBytes(total), 'train'),
    ),
  );
}
