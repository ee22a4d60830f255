import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import { type TrainerState, probesOf, sizeName } from '../state';
import { fold } from '~/demos/parts/training-bench';
import { lossText, probesView, runTable, shareText } from '~/demos/parts/training-view';
import { durationText } from '~/demos/kit/duration';
import { table } from '~/demos/parts/table';

function probeCharts(state: TrainerState): FigureElement | false {
  const { run, t } = state;
  const { probes: looks, steps } = run.snapshot;
  const probes = probesOf(run);
  const unit = probes.includes('next') ? t.probesUnit : t.probesUnitWorld;
  return (
    probes.length > 0 &&
    probesView({ title: t.probesTitle, unit, probes, steps, runs: [looks] }, state)
  );
}

export function foldsView(state: TrainerState): FigureElement[] {
  const { t, locale, run } = state;
  const heldOut = run.snapshot.probes.at(-1)?.heldOut;
  return [
    fold(
      t.probesTitle,
      probeCharts(state),
      heldOut !== undefined && (
        <p class="help">{fill(t.heldOut, { loss: lossText(heldOut, locale) })}</p>
      ),
    ),
    fold(t.runs, runTable(t, [numbersOf(state)]), valuesTable(state), liveNote(state)),
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

function numbersOf({ run: { snapshot, seconds }, t, locale }: TrainerState) {
  const { size, parameters, step, steps, loss, tokens } = snapshot;
  const whole = (value: number) => formatNumber(value, locale);
  const exact = loss === null ? '' : String(loss);
  return {
    model: sizeName(size),
    weights: whole(parameters),
    step: fill(t.stepOf, { step: whole(step), steps: whole(steps) }),
    loss: (
      <output class="breaks" data-loss={exact}>
        {exact}
      </output>
    ),
    tokens: whole(tokens),
    ...(seconds !== undefined && {
      speed: seconds > 0 ? whole(tokens / seconds) : '–',
      time: durationText(seconds, t),
    }),
  };
}

function valuesTable({ run, t, locale }: TrainerState): FigureElement {
  const { probes, losses, step: last, size } = run.snapshot;
  const names = probesOf(run);
  const isAside = probes.some(({ heldOut }) => heldOut !== undefined);
  const { step, loss, heldOut } = t.valueColumns;
  const steps = new Set([...probes.map((probe) => probe.step), last]);
  const row = (at: number) => {
    const look = probes.find((probe) => probe.step === at);
    const mean = losses.findLast(([point]) => point <= at)?.[1];
    return [
      fill(t.stepNamed, { step: formatNumber(at, locale) }),
      lossText(mean, locale),
      ...(isAside ? [lossText(look?.heldOut, locale)] : []),
      ...names.map((name) => shareText(look?.shares[name], locale)),
    ];
  };
  return table({
    caption: sizeName(size),
    heads: [step, loss, ...(isAside ? [heldOut] : []), ...names.map((name) => t.probes[name])],
    rows: [...steps].map(row),
  });
}
