import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { probeText } from '../sentences';
import { type TrainerState, probesOf, sizeName } from '../state';
import { lossText, probesView, probeView, shareText } from '~/demos/parts/training-view';
import { durationText } from '~/demos/kit/duration';
import { table, type Cell } from '~/demos/parts/table';

function probeCharts(state: TrainerState): FigureElement | false {
  const { run, t } = state;
  const { probes: looks, steps } = run.snapshot;
  const probes = probesOf(run);
  if (probes.length === 0) return false;
  const unit = probes.includes('next') ? t.probesUnit : t.probesUnitWorld;
  const drawn = probes.map((probe) => {
    const label = probeText(probe, state);
    return probeView({ probe, name: t.probes[probe], label, steps, runs: [looks] }, state);
  });
  return probesView(t.probesTitle, unit, drawn);
}

export function foldsView(state: TrainerState): FigureNode[] {
  const { t, locale } = state;
  const heldOut = state.run.snapshot.probes.at(-1)?.heldOut;
  return [
    <details class="hair-above">
      <summary class="inner-3 strong-15">{t.probesTitle}</summary>
      {probeCharts(state)}
      {heldOut !== undefined && (
        <p class="help">{fill(t.heldOut, { loss: lossText(heldOut, locale) })}</p>
      )}
    </details>,
    <details class="hair-above">
      <summary class="inner-3 strong-15">{t.runs}</summary>
      {runTable(state)}
      {valuesTable(state)}
      {liveNote(state)}
    </details>,
  ];
}

function liveNote({ live, t }: TrainerState): FigureElement | undefined {
  if (!live) return undefined;
  const { backend, characters } = live;
  const read = characters && (characters.dropped > 0 ? t.dropped : t.characters);
  return (
    <div class="note-live muted">
      {characters && <p data-characters={characters.dropped}>{fill(read!, characters)}</p>}
      <p data-backend={backend}>{t.kernels[backend]}</p>
    </div>
  );
}

function runTable({ run: { snapshot, seconds }, t, locale }: TrainerState): FigureElement {
  const { model, weights, step, loss, tokens, speed, time } = t.columns;
  const whole = (value: number) => formatNumber(value, locale);
  const exact = snapshot.loss === null ? '' : String(snapshot.loss);
  const cells: [string, Cell][] = [
    [model, sizeName(snapshot.size)],
    [weights, whole(snapshot.parameters)],
    [step, fill(t.stepOf, { step: whole(snapshot.step), steps: whole(snapshot.steps) })],
    [
      loss,
      <output class="breaks" data-loss={exact}>
        {exact}
      </output>,
    ],
    [tokens, whole(snapshot.tokens)],
  ];
  if (seconds !== undefined) {
    cells.push([speed, seconds > 0 ? whole(snapshot.tokens / seconds) : '–']);
    cells.push([time, durationText(seconds, t)]);
  }
  const [heads, row] = [cells.map(([head]) => head), cells.map(([, cell]) => cell)];
  const attributes = { class: 'turn runs' };
  return table({ caption: t.runs, unseen: true, heads, rows: [row], attributes });
}

function valuesTable({ run, t, locale }: TrainerState): FigureElement {
  const { snapshot } = run;
  const probes = probesOf(run);
  const aside = snapshot.probes.some(({ heldOut }) => heldOut !== undefined);
  const { step, loss, heldOut } = t.valueColumns;
  const heads = [step, loss, ...(aside ? [heldOut] : []), ...probes.map((name) => t.probes[name])];
  const row = (at: number) => {
    const look = snapshot.probes.find((probe) => probe.step === at);
    const mean = snapshot.losses.filter(([point]) => point <= at).at(-1)?.[1];
    return [
      lossText(mean, locale),
      ...(aside ? [lossText(look?.heldOut, locale)] : []),
      ...probes.map((name) => shareText(look?.shares[name], locale)),
    ];
  };
  const steps = [...new Set([...snapshot.probes.map((probe) => probe.step), snapshot.step])];
  const rows = steps.map((at) => [
    fill(t.stepNamed, { step: formatNumber(at, locale) }),
    ...row(at),
  ]);
  return table({ caption: sizeName(snapshot.size), heads, rows });
}
