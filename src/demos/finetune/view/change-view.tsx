import { fill, formatNumber } from '~/i18n/format';
import { energyIn, energyInCorner, type Change } from '../core/energy';
import { line, stretch } from '~/lib/drawing/marks';
import { WAYS } from '~/lib/drawing/plot';
import { table } from '~/demos/parts/table';
import { shareText } from '~/demos/parts/training-view';
import { namesOf, type FinetuneState } from '../state';

const HEIGHT = 96;
const SHOWN = 24;

export function changeView(state: FinetuneState) {
  const { t, runs } = state;
  const shown = shownMatrix(state);
  return (
    <section data-change>
      <h3 class="label">
        {t.change} <small>{t.changeUnit}</small>
      </h3>
      {runs.every(({ changes }) => changes) ? (
        [
          <p class="help">{shown ? matrixName(shown, state) : t.untouched}</p>,
          spectra(shown?.matrix, state),
          energyTable(state),
        ]
      ) : (
        <p class="help">{t.changeLater}</p>
      )}
    </section>
  );
}

/** The matrix to draw: the one that most of the learning changes, or the first that changed. */
function shownMatrix({ runs }: FinetuneState): Change | undefined {
  const all = runs.flatMap(({ changes = [] }) => changes);
  return all.find(({ matrix }) => matrix === '1.up') ?? all[0];
}

function matrixName({ matrix, rows, columns }: Change, { t }: FinetuneState): string {
  const [block, kind] = matrix.split('.');
  if (kind === undefined) return fill(t.headName, { rows, columns });
  const name = t.kinds[kind as keyof typeof t.kinds];
  return fill(t.matrixName, { block: Number(block) + 1, kind: name, rows, columns });
}

function spectra(matrix: string | undefined, state: FinetuneState) {
  const names = namesOf(state);
  return (
    <div class="probes spectra as-grid gap-4-5 above-4">
      {state.runs.map(({ changes }, i) => {
        const change = changes?.find((one) => one.matrix === matrix);
        return change ? (
          spectrum(change, names[i]!, WAYS[i]!, state)
        ) : (
          <div class="probe">
            <p>{names[i]}</p>
            <p class="now">{state.t.untouched}</p>
          </div>
        );
      })}
    </div>
  );
}

function spectrum(change: Change, name: string, way: string, state: FinetuneState) {
  const { t, locale } = state;
  const { strengths, rank: n, rows, columns } = change;
  const largest = strengths[0] ?? 0;
  const most = Math.min(rows, columns);
  const value = formatNumber(largest, locale, 2);
  const numbers = { name, n, most, value, matrix: matrixName(change, state) };
  return (
    <div class="probe f14 flow" data-rank={n}>
      <p>{name}</p>
      <p class="now as-row on-baseline gap-3">
        <b>{fill(t.directions, numbers)}</b>
      </p>
      <svg
        class={`bars ${way}`}
        height={HEIGHT}
        role="img"
        aria-label={fill(t.spectrumSaid, numbers)}
      >
        {Array.from({ length: SHOWN }, (_, i) => bar(i, (strengths[i] ?? 0) / (largest || 1)))}
        {line('ax', [0, HEIGHT - 1], [100, HEIGHT - 1])}
      </svg>
      <p class="help">{fill(t.largest, numbers)}</p>
    </div>
  );
}

/** @param part of the largest, 0 … 1; a value of zero keeps its place and draws nothing */
function bar(place: number, part: number) {
  const width = 100 / SHOWN;
  const height = Math.round(10 * part * (HEIGHT - 4)) / 10;
  const from = place * width;
  return stretch('fill-ink', [from, from + 0.7 * width], HEIGHT - 1 - height, height);
}

function energyTable(state: FinetuneState) {
  const { runs, t, locale } = state;
  const ranks = new Set(runs.map(({ snapshot }) => snapshot.settings.rank));
  const row = (name: string, rank: number, share: typeof energyIn) => [
    fill(name, { rank }),
    ...runs.map(({ changes = [] }) => shareText(share(changes, rank), locale)),
  ];
  return (
    <div class="held above-4">
      {table({
        caption: t.held,
        heads: ['', ...namesOf(state)],
        rows: [...ranks].flatMap((rank) => [
          row(t.heldBy, rank, energyIn),
          row(t.heldByCorner, rank, energyInCorner),
        ]),
      })}
      <p class="help">{t.heldHelp}</p>
    </div>
  );
}
