import { fill, formatNumber } from '~/i18n/format';
import { lineKey, plot, WAYS } from '~/lib/drawing/plot';
import type { Point } from '~/lib/drawing/geometry';
import { ticksTo } from '~/lib/drawing/scale';
import type { Tune } from './state';

/** The loss of the rows that are learnt by step, and at the stops that of rows which are not. */
export function lossView({ t, locale, current }: Tune) {
  const { run, split } = current.value!;
  const { losses, stops, steps } = run;
  if (losses.length === 0) return <p class="help">{t.lossWait}</p>;
  const number = (loss: number) => formatNumber(loss, locale, 2);
  const learnt = losses.map((loss, at): Point => [at + 1, loss]);
  const others = stops.map(({ step, loss }): Point => [step, loss]);
  const ticks = ticksTo(Math.max(...losses, ...stops.map(({ loss }) => loss)));
  const most = ticks.at(-1)!;
  const values = { first: number(losses[0]!), last: number(losses.at(-1)!), step: losses.length };
  const names = [t.lossTrain, split.stop.length > 0 ? t.lossStop : t.lossHeld];
  return (
    <figure class="tune-loss" data-loss>
      <figcaption class="key">
        <b>{t.loss}</b>
        {names.map((name, at) => lineKey(`curve ${WAYS[at]!}`, name))}
      </figcaption>
      {plot({
        height: 120,
        label: fill(t.lossSaid, values),
        x: [0, steps],
        y: [0, most],
        ticks: ticks.map((tick) => [tick, formatNumber(tick, locale, most < 5 ? 1 : 0)]),
        steps: [
          [0, '0'],
          [steps, fill(t.stepNamed, { step: steps })],
        ],
        curves: [{ line: learnt }, { line: others, marks: others }],
      })}
    </figure>
  );
}
