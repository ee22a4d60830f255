import { computed, signal } from '@preact/signals-core';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import { csvFile } from '~/lib/export';
import type { FigureElement } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { isSame, MOST_PASSAGES } from '~/lib/own/cells';
import { wordingIn } from '~/lib/own/results';
import { problemText } from '../../kit/problem';
import { loadWords, wordsOf } from '../../kit/words';
import { Choice } from '../../parts/choice';
import type { OwnContext } from '../context';
import { NumberField } from '../controls';
import { cellName, roadName, type Said } from '../verdict/sentences';
import { ownScores } from './own-scores';
import { openTable } from './table';
import type { Words } from 'words:own-results';

export async function openVariants({ given, state, measured }: OwnContext, said: Said) {
  const { locale } = given.props;
  await loadWords('own/results', locale);
  const t = wordsOf<Words>('own/results');
  const { comma } = LOCALES[locale];
  const table = openTable({ t, locale });
  const chosen = signal(0);
  const k = signal('');
  const scores = computed(() =>
    ownScores(measured.value, {
      price: state.price.value.input,
      nameOf: {
        cell: (spot) => [cellName(spot, said), `k\u00a0=\u00a0${spot.k}`].join(comma),
        road: (one) => {
          const wording = wordingIn(measured.value.roads, one);
          return [roadName({ road: one.road, wording }, said.t), one.model].join(comma);
        },
      },
    }),
  );
  const compared = computed(() => table.compared(scores.value));

  function add(): void {
    const cell = state.cells.value[chosen.value];
    const wanted = Number(k.value);
    const isGood = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_PASSAGES;
    if (!cell || !isGood) return void (state.said.value = fill(t.kWrong, { most: MOST_PASSAGES }));
    const { cut, ranking } = cell;
    const rest = state.variants.value.filter((one) => !isSame(one, cell) || one.k !== wanted);
    state.variants.value = [...rest, { cut, ranking, k: wanted }];
  }

  const adder = (): FigureElement => (
    <div class="actions">
      <label>
        {t.variant}{' '}
        <Choice
          name="variant"
          options={state.cells.value.map((cell, at) => [`${at}`, cellName(cell, said)] as const)}
          chosen={`${chosen.value}`}
          choose={(at) => (chosen.value = Number(at))}
        />
      </label>
      <label>
        k <NumberField name="variantK" text={k.value} typed={(text) => (k.value = text)} />
      </label>
      <button type="button" data-add-variant onClick={add}>
        {t.addVariant}
      </button>
    </div>
  );

  const drawn = (): FigureElement => {
    const { systems } = scores.value;
    const comparison = compared.value;
    return (
      <details data-all-measured={systems.length}>
        <summary>{fill(t.all, { n: systems.length })}</summary>
        {table.view(comparison)}
        {state.cells.value.length > 0 && adder()}
        <div class="actions">
          <button
            type="button"
            data-export="csv"
            onClick={() => save(csvFile('crossroads-variants', table.rows(comparison)))}
          >
            {t.saveTable}
          </button>
        </div>
      </details>
    );
  };

  /** Nothing until two things were measured, on questions that they share. */
  return (): FigureElement | false => {
    if (scores.value.systems.length < 2) return false;
    try {
      return drawn();
    } catch (error) {
      return <p class="error">{problemText(error, t.problems, locale) ?? String(error)}</p>;
    }
  };
}
