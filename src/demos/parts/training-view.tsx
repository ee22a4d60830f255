import { fill, formatNumber, percentText } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import type { FigureElement } from '~/lib/figure';
import type { Moment } from '~/lib/trainer/moments';
import type { Point } from '~/lib/drawing/geometry';
import { table, type Cell } from './table';
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

interface Said extends Words {
  t: Words['t'] & Record<'lossSaid' | 'probeSaid' | 'noLook', string>;
  /** Of the run, where two are compared. */
  name?: string | undefined;
}

/** Both ends of a curve in a sentence. */
function endsSaid<Value>(
  template: string,
  curve: Curve<Value>,
  text: (value: Value, locale: Locale) => string,
  { t, locale, name = '' }: Said,
): string {
  const [[start, first] = [], [end, last] = []] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return t.noLook;
  const from = formatNumber(start!, locale);
  const to = formatNumber(end!, locale);
  return fill(template, { name, first: text(first, locale), from, last: text(last, locale), to });
}

export const lossSaid = (losses: Curve<number>, said: Said): string =>
  endsSaid(said.t.lossSaid, losses, lossText, said);

const probeSaid = (looks: Looks<string>, probe: string, said: Said): string => {
  const curve = looks.map(({ step, shares }) => [step, shares[probe]] as const);
  return endsSaid(said.t.probeSaid, curve, shareText, said);
};

/** What a model said at a step or last before it, and what it said before that. */
export function saidAt(moments: readonly Moment[], step: number) {
  const past = moments.filter((moment) => moment.step <= step);
  return { now: past.at(-1), before: past.at(-2) };
}

/** `right`, or `lie` for an answer that is wrong and does not say so. */
export const kindOfAnswer = (
  said: string,
  right: string | undefined,
  { unknownWord }: { unknownWord: string },
) => (said === right ? 'right' : said.startsWith(unknownWord) ? undefined : 'lie');

/** A prompt without what stands before and after the question in a prompt of the tiny model. */
export const questionIn = (prompt: string) => prompt.replace(/^(Q: |问：)|( A:|答：)$/g, '');

export const runKey = (names: readonly string[]): FigureElement => (
  <p class="key" aria-hidden="true">
    {names.map((name, run) => lineKey(`curve ${WAYS[run]!}`, name))}
  </p>
);

/** A table of runs, the cells of each by the names of their columns. */
export const runTable = (
  { runs, columns }: { runs: string; columns: Readonly<Record<string, string>> },
  rows: readonly Readonly<Record<string, Cell>>[],
) =>
  table({
    caption: runs,
    unseen: true,
    heads: Object.keys(rows[0]!).map((name) => columns[name]!),
    rows: rows.map((row) => Object.values(row)),
  });

/** Labels of the step axis: the first, the last, and the middle if it is whole. */
export function stepTicks(steps: number, { locale, t }: Words): Plot['steps'] {
  const text = (step: number) => formatNumber(step, locale);
  const middle = steps % 2 === 0 ? [[steps / 2, text(steps / 2)] as const] : [];
  return [[0, '0'], ...middle, [steps, fill(t.stepNamed, { step: text(steps) })]];
}

type Looks<Name extends string> = readonly {
  step: number;
  shares: Partial<Record<Name, number>>;
}[];

interface Probes<Name extends string> {
  title: string;
  unit: string;
  probes: readonly Name[];
  /** The last step, the same for all runs. */
  steps: number;
  runs: readonly Looks<Name>[];
  /** Of the runs, where there are two. */
  names?: readonly string[];
}

interface ProbeWords<Name extends string> extends Said {
  t: Said['t'] & { wasNow: string; probes: Readonly<Record<Name, string>> };
}

/** A small chart for each probe. */
export const probesView = <Name extends string>(
  { title, unit, probes, steps, runs, names = [] }: Probes<Name>,
  words: ProbeWords<Name>,
): FigureElement => {
  const { t, locale } = words;
  const text = (share: number | undefined) => shareText(share, locale);
  const now = (probe: Name) =>
    runs.map((looks, i) => (
      <span class={WAYS[i]!}>
        {i === 0 && looks.length > 1 && (
          <small class="was">{fill(t.wasNow, { before: text(looks[0]!.shares[probe]) })}</small>
        )}
        <b class="after above-3 soft up-to-40">{text(looks.at(-1)?.shares[probe])}</b>
      </span>
    ));
  const label = (probe: Name) =>
    runs
      .map((looks, i) => probeSaid(looks, probe, { ...words, name: names[i] }))
      .join(LOCALES[locale].space);
  return (
    <section>
      <h3 class="label">
        {title} <small>{unit}</small>
      </h3>
      <div class="probes as-grid gap-4-5 fit-13">
        {probes.map((probe) => (
          <div class="probe f14 flow" data-probe={probe}>
            <p>{t.probes[probe]}</p>
            <p class="now as-row on-baseline gap-3">{now(probe)}</p>
            {plot({
              height: 84,
              label: label(probe),
              x: [0, steps],
              ticks: [0, 0.5, 1].map((share) => [share, text(share)]),
              steps: stepTicks(steps, words),
              curves: runs.map((looks) => {
                const line = looks.map(({ step, shares }): Point => [step, shares[probe] ?? 0]);
                return { line, marks: line };
              }),
            })}
          </div>
        ))}
      </div>
    </section>
  );
};
