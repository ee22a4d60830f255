import { signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import { cutsOf, isSame, MOST_PASSAGES, RANKINGS, SIZES } from '~/lib/own/cells';
import type { Cut, Spot } from '~/lib/own/cells';
import { Button, Fault } from '~/demos/kit';
import { Choice } from '../../parts/choice';
import type { OwnContext } from '../context';
import { NumberField } from '../controls';
import { cutName, type Said } from '../verdict/sentences';
import type { Words } from 'words:own-results';

const isWithin = (n: number, least: number, most: number): boolean =>
  Number.isInteger(n) && n >= least && n <= most;

/** Adds a row: a cut, of another size too, a search and a number of passages; what has not been searched is. */
export function openAdder({ state, fetchPart }: OwnContext, t: Words, said: Said) {
  const { room, cells, variants, material, measure, table } = state;
  const cut = signal<Cut | 'own'>('paragraph');
  const size = signal('');
  const ranking = signal<Spot['ranking']>('words');
  const typedK = signal('');
  const fault = signal('');

  /** @returns a sentence where that cannot be */
  async function add(): Promise<string> {
    const k = Number(typedK.peek() || room.peek().k);
    const tokens = Number(size.peek());
    const isOwn = cut.peek() === 'own';
    if (isOwn && !isWithin(tokens, SIZES.least, SIZES.most))
      return fill(t.sizeWrong, { ...SIZES, size: size.peek() || '–' });
    if (!isWithin(k, 1, MOST_PASSAGES))
      return fill(t.kWrong, { most: MOST_PASSAGES, k: typedK.peek() });
    const spot = { cut: isOwn ? `${tokens}` : cut.peek(), ranking: ranking.peek() } as Spot;
    const others = variants.peek().filter((one) => !isSame(one, spot) || one.k !== k);
    if (k !== room.peek().k) variants.value = [...others, { ...spot, k }];
    if (cells.peek().some((one) => isSame(one, spot))) return '';
    await fetchPart('search');
    return (await measure.peek()?.([spot])) ?? '';
  }

  return () =>
    material.value.length > 0 &&
    !table.value && (
      <div class="actions">
        <label>
          {t.cut}{' '}
          <Choice
            name="variantCut"
            options={[
              ...cutsOf(cells.value).map((one) => [one, cutName(one, said.t.cut)] as const),
              ['own', t.ownSize] as const,
            ]}
            chosen={cut.value}
            choose={(one) => (cut.value = one)}
          />
        </label>
        {cut.value === 'own' && (
          <label>
            {t.tokens} <NumberField name="variantSize" of={size} />
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
          k <NumberField name="variantK" placeholder={`${room.value.k}`} of={typedK} />
        </label>
        <Button
          data-add-variant
          text={t.addVariant}
          press={async () => (fault.value = await add())}
        />
        <Fault text={fault.value} />
        <p class="help">{t.others}</p>
      </div>
    );
}
