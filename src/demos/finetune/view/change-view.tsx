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
  const done = runs.filter(({ changes }) => changes);
  const shown = shownMatrix(state);
  return (
    <section data-change>
      <h3 class="label">
        {t.change} <small>{t.changeUnit}</small>
      </h3>
      {done.length < runs.length
        ? [<p class="help">{t.changeLater}</p>]
        : [
            <p class="help">{shown ? matrixName(shown, state) : t.untouched}</p>,
            spectra(state),
            energyTable(state),
          ]}
    </section>
  );
}

/** The matrix to draw: the one that most of the learning changes, or the first that changed. */
function shownMatrix({ runs }: FinetuneState): Change | undefined {
  const all = runs.flatMap(({ changes }) => changes ?? []);
  return all.find(({ matrix }) => matrix === '1.up') ?? all[0];
}

function matrixName({ matrix, rows, columns }: Change, { t }: FinetuneState): string {
  const [block, kind] = matrix.split('.');
  if (kind === undefined) return fill(t.headName, { rows, columns });
  const name = t.kinds[kind as keyof typeof t.kinds];
  return fill(t.matrixName, { block: Number(block) + 1, kind: name, rows, columns });
}

function spectra(state: FinetuneState) {
  const names = namesOf(state);
  const matrix = shownMatrix(state);
  return (
    <div class="probes spectra as-grid gap-4-5 above-4">
      {state.runs.map(({ changes }, i) =>
        spectrum(
          changes?.find((change) => change.matrix === matrix?.matrix),
          names[i]!,
          i,
          state,
        ),
      )}
    </div>
  );
}

function spectrum(change: Change | undefined, name: string, run: number, state: FinetuneState) {
  const { t, locale } = state;
  if (!change)
    return (
      <div class="probe">
        <p>{name}</p>
        <p class="now">{t.untouched}</p>
      </div>
    );
  const { strengths, rank } = change;
  const largest = strengths[0] ?? 0;
  const most = Math.min(change.rows, change.columns);
  const value = formatNumber(largest, locale, 2);
  const numbers = { name, n: rank, most, value, matrix: matrixName(change, state) };
  return (
    <div class="probe f14 flow" data-rank={rank}>
      <p>{name}</p>
      <p class="now as-row on-baseline gap-3">
        <b>{fill(t.directions, numbers)}</b>
      </p>
      <svg
        class={`bars ${WAYS[run]!}`}
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
  const ranks = [...new Set(runs.map(({ snapshot }) => snapshot.settings.rank))];
  const rows: [string, (changes: readonly Change[]) => number][] = ranks.flatMap((rank) => [
    [fill(t.heldBy, { rank }), (changes) => energyIn(changes, rank)],
    [fill(t.heldByCorner, { rank }), (changes) => energyInCorner(changes, rank)],
  ]);
  const names = namesOf(state);
  return (
    <div class="held above-4">
      {table({
        caption: t.held,
        heads: ['', ...names],
        rows: rows.map(([name, share]) => [
          name,
          ...runs.map(({ changes = [] }) => shareText(share(changes), locale)),
        ]),
      })}
      <p class="help">{t.heldHelp}</p>
    </div>
  );
}
