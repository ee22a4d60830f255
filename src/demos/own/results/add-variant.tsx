import { signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import { cutsOf, isSame, MOST_PASSAGES, RANKINGS, SIZES } from '~/lib/own/cells';
import type { Cut, Spot } from '~/lib/own/cells';
import { Button } from '../../kit/Button';
import { Choice } from '../../parts/choice';
import type { OwnContext } from '../context';
import { NumberField } from '../controls';
import { cutName, type Said } from '../verdict/sentences';
import type { Words } from 'words:own-results';

const isWithin = (n: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(n) && n >= least && n <= most;

/** Adds a row: a cut, of another size too, a search and a number of passages; what has not been searched is. */
export function openAdder({ state, fetchPart }: OwnContext, t: Words, said: Said) {
  const cut = signal<Cut | 'own'>('paragraph');
  const size = signal('');
  const ranking = signal<Spot['ranking']>('words');
  const k = signal('');
  const fault = signal('');

  async function add(): Promise<void> {
    fault.value = '';
    const wanted = { size: Number(size.peek()), k: Number(k.peek() || state.room.peek().k) };
    if (cut.peek() === 'own' && !isWithin(wanted.size, SIZES))
      return void (fault.value = fill(t.sizeWrong, { ...SIZES, size: size.peek() || '–' }));
    if (!isWithin(wanted.k, { least: 1, most: MOST_PASSAGES }))
      return void (fault.value = fill(t.kWrong, { most: MOST_PASSAGES, k: k.peek() }));
    const chosen = cut.peek() === 'own' ? (`${wanted.size}` as const) : (cut.peek() as Cut);
    await show({ cut: chosen, ranking: ranking.peek() }, wanted.k);
  }

  async function show(spot: Spot, wanted: number): Promise<void> {
    const others = state.variants.peek().filter((one) => !isSame(one, spot) || one.k !== wanted);
    if (wanted !== state.room.peek().k) state.variants.value = [...others, { ...spot, k: wanted }];
    if (state.cells.peek().some((one) => isSame(one, spot))) return;
    await fetchPart('search');
    fault.value = (await state.measure.peek()?.([spot])) ?? '';
  }

  return () =>
    state.material.value.length > 0 &&
    !state.table.value && (
      <div class="actions">
        <label>
          {t.cut}{' '}
          <Choice
            name="variantCut"
            options={[
              ...cutsOf(state.cells.value).map((one) => [one, cutName(one, said.t.cut)] as const),
              ['own', t.ownSize] as const,
            ]}
            chosen={cut.value}
            choose={(one) => (cut.value = one)}
          />
        </label>
        {cut.value === 'own' && (
          <label>
            {t.tokens}{' '}
            <NumberField
              name="variantSize"
              text={size.value}
              typed={(text) => (size.value = text)}
            />
          </label>
        )}
        <label>
          {t.search}{' '}
          <Choice
            name="variant"
            options={RANKINGS.map((one) => [one, said.t.ranking[one]] as const)}
            chosen={ranking.value}
            choose={(one) => (ranking.value = one)}
          />
        </label>
        <label>
          k{' '}
          <NumberField
            name="variantK"
            placeholder={`${state.room.value.k}`}
            text={k.value}
            typed={(text) => (k.value = text)}
          />
        </label>
        <Button data-add-variant text={t.addVariant} press={() => void add()} />
        <p class="error" role="alert" hidden={fault.value === ''}>
          {fault.value}
        </p>
        <p class="help">{t.others}</p>
      </div>
    );
}
