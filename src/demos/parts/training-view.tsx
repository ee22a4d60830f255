import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { lineKey, plot, type Plot, WAYS } from '~/lib/drawing/plot';

interface Words {
  locale: Locale;
  t: { stepNamed: string };
}

export const lossText = (loss: number | null | undefined, locale: Locale): string =>
  typeof loss === 'number' ? formatNumber(loss, locale, 3) : '–';

export const shareText = (share: number | undefined, locale: Locale): string =>
  share === undefined ? '–' : percentText(share, locale);

type Curve<Value> = readonly (readonly [step: number, value: Value | undefined])[];

/** Both ends of a curve, by their names in a sentence; undefined without any. */
function endsOf<Value>(curve: Curve<Value>, text: (value: Value) => string, locale: Locale) {
  const [[start, first] = [], [end, last] = []] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [formatNumber(start!, locale), formatNumber(end!, locale)];
  return { first: text(first), from, last: text(last), to };
}

export const lossEnds = (losses: Curve<number>, locale: Locale) =>
  endsOf(losses, (loss) => lossText(loss, locale), locale);

export const shareEnds = <Name extends string>(
  looks: Probes<Name>['runs'][number],
  probe: Name,
  locale: Locale,
) =>
  endsOf(
    looks.map(({ step, shares }) => [step, shares[probe]] as const),
    (share) => shareText(share, locale),
    locale,
  );

/** A prompt without what stands before and after the question in a prompt of the tiny model. */
export const questionIn = (prompt: string) => prompt.replace(/^(Q: |问：)|( A:|答：)$/g, '');

export const runKey = (names: readonly string[]): FigureElement => (
  <p class="key" aria-hidden="true">
    {names.map((name, run) => lineKey(`curve ${WAYS[run]!}`, name))}
  </p>
);

/** Labels of the step axis: the first, the last, and the middle if it is whole. */
export function stepTicks(steps: number, { locale, t }: Words): Plot['steps'] {
  const text = (step: number) => formatNumber(step, locale);
  const middle = steps % 2 === 0 ? [[steps / 2, text(steps / 2)] as const] : [];
  return [[0, '0'], ...middle, [steps, fill(t.stepNamed, { step: text(steps) })]];
}

interface Probes<Name extends string> {
  probe: Name;
  name: string;
  label: string;
  /** The last step, the same for all runs. */
  steps: number;
  runs: readonly (readonly {
    step: number;
    shares: Partial<Record<Name, number>>;
  }[])[];
}

export const probesView = (title: string, unit: string, drawn: readonly FigureElement[]) => (
  <section>
    <h3 class="label">
      {title} <small>{unit}</small>
    </h3>
    <div class="probes as-grid gap-4-5 fit-13">{drawn}</div>
  </section>
);

export function probeView<Name extends string>(
  { probe, name, label, steps, runs }: Probes<Name>,
  words: Words & { t: { wasNow: string } },
): FigureElement {
  const text = (share: number | undefined) => shareText(share, words.locale);
  const lines = runs.map((looks) =>
    looks.map(({ step, shares }): Point => [step, shares[probe] ?? 0]),
  );
  const now = runs.map((looks, i) => (
    <span class={WAYS[i]!}>
      {i === 0 && looks.length > 1 && (
        <small class="was">{fill(words.t.wasNow, { before: text(looks[0]!.shares[probe]) })}</small>
      )}
      <b class="after above-3 soft up-to-40">{text(looks.at(-1)?.shares[probe])}</b>
    </span>
  ));
  return (
    <div class="probe f14 flow" data-probe={probe}>
      <p>{name}</p>
      <p class="now as-row on-baseline gap-3">{now}</p>
      {plot({
        ...{ height: 84, label, x: [0, steps] },
        ticks: [0, 0.5, 1].map((share) => [share, text(share)]),
        steps: stepTicks(steps, words),
        curves: lines.map((line) => ({ line, marks: line })),
      })}
    </div>
  );
}
