import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Words } from 'words:yours-wordings';
import { textFault } from '../failures/sort';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import { countIn, neededFor, spreadOf } from './spread';

const THREE = [1, 2, 3] as const;
const FIELDS = Object.fromEntries([
  ...THREE.flatMap((n) => [`wording${n}`, `right${n}`].map((name) => [name, ''])),
  ['measured', ''],
  ['n', ''],
]);
/** Questions that are counted; more take long. */
const MOST = 100_000;
/** Below this share of luck a spread counts as shown. */
const SURE = 0.05;

/** The places that a wording leaves for what changes, such as `{question}`. */
const slotsIn = (text: string) => (text.match(/\{[^}]*\}/g) ?? []).sort().join();

type Part = readonly [title: string, text: string];

export function open(given: GivenYours<Words>) {
  const { t, props } = given;
  const { locale } = props;
  const number = (value: number) => formatNumber(value, locale);
  const share = (p: number) => (p < 0.01 ? t.rare : percentText(p, locale));
  const wordingsIn = (values: Values) => THREE.map((n) => values[`wording${n}`]!.trim());

  function wordingFaults(values: Values): Fault[] {
    const all = wordingsIn(values);
    return THREE.flatMap((n) => {
      const text = all[n - 1]!;
      const isOther = slotsIn(text) !== slotsIn(all[0]!);
      const fault = textFault(text, all.slice(0, n - 1)) ?? (isOther ? 'slot' : undefined);
      const says = fault && fill(t.faults[fault], { n, text: shortOf(text) });
      return says ? [{ field: `wording${n}`, says }] : [];
    });
  }

  function countsIn(values: Values, n: number): number[] | Fault[] {
    const counts = THREE.map((at) => countIn(values[`right${at}`]!, n));
    const faults = counts.flatMap((count, i) => {
      const text = shortOf(values[`right${i + 1}`]!);
      if (typeof count === 'number') return [];
      const says = fill(t.faults.right[count], { text, n: number(n), at: i + 1 });
      return [{ field: `right${i + 1}`, says }];
    });
    return faults.length > 0 ? faults : (counts as number[]);
  }

  function answer(values: Values): Answer | Fault[] {
    const faults = wordingFaults(values);
    if (faults.length > 0) return faults;
    if (!values.measured) return [{ field: 'measured', says: t.faults.measured }];
    if (values.measured === 'no') return answered(values, t.verdicts.none, toMeasure());
    const n = countIn(values.n!, MOST);
    if (typeof n !== 'number' || n === 0) {
      const says = t.faults.questions[typeof n === 'number' ? 'none' : n];
      return [{ field: 'n', says: fill(says, { text: shortOf(values.n!) }) }];
    }
    const counts = countsIn(values, n);
    if (typeof counts[0] === 'object') return counts as Fault[];
    return measured(values, counts as number[], n);
  }

  function measured(values: Values, counts: readonly number[], of: number): Answer {
    const { lowest, highest, mean, luck, needed } = spreadOf(counts, of);
    const kind = lowest === highest ? 'tie' : luck < SURE ? 'shown' : 'luck';
    const said = {
      n: number(of),
      low: number(lowest),
      high: number(highest),
      p: share(luck),
      mean: percentText(mean / of, locale),
      needed: number(needed),
      from: percentText(lowest / of, locale),
      to: percentText(highest / of, locale),
    };
    const parts: Part[] = [
      [t.mayTitle, fill(t.may[kind], said)],
      [fill(t.luckTitle, said), fill(t.luckSaid[kind], said)],
      kind === 'tie' ? [t.noNumber, t.noNumberSaid] : [fill(t.needed, said), t.neededSaid],
    ];
    return answered(values, fill(t.verdicts[kind], said), parts, counts);
  }

  const toMeasure = (): Part[] => [
    [t.askTitle, t.askSaid],
    [t.enoughTitle, fill(t.enoughSaid, { few: neededFor(0.9, 0.7), many: neededFor(0.84, 0.74) })],
    [t.reportTitle, t.reportSaid],
  ];

  function answered(
    values: Values,
    verdict: string,
    parts: readonly Part[],
    counts?: readonly number[],
  ): Answer {
    const own = wordingsIn(values).map((text, at) =>
      fill(counts ? t.planCounted : t.planWording, { n: at + 1, text, right: counts?.[at] ?? '' }),
    );
    const steps = parts.map(([title, text]) => fill(t.planLine, { title, text }));
    return { verdict, shown: shown(parts), plan: [verdict, ...own, ...steps].join('\n') };
  }

  const shown = (parts: readonly Part[]) => (
    <>
      {outs(parts)}
      <p class="help">
        <a href="../../../own/#answers">{t.toOwn}</a>
      </p>
    </>
  );

  return openYours(given, {
    fields: FIELDS,
    answer,
    form: ({ Picked, Typed, values }) => {
      const isMeasured = values.value.measured === 'yes';
      const right = { rows: 1, most: 12 };
      return (
        <>
          <div class="cards as-grid">
            {THREE.map((n) => (
              <div>
                <Typed
                  {...{ rows: 5, most: 4000 }}
                  name={`wording${n}`}
                  label={fill(t.wording, { n })}
                  example={t.examples[n - 1]}
                />
                {isMeasured && <Typed {...{ ...right, name: `right${n}`, label: t.right }} />}
              </div>
            ))}
          </div>
          <Picked name="measured" label={t.measured} options={t.measuredOr} />
          {isMeasured && <Typed {...{ ...right, name: 'n', label: t.questions }} />}
        </>
      );
    },
  });
}
