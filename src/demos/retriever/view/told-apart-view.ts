import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { type Comparison, signTest } from '~/lib/evaluation/paired';
import type { MethodFigures } from '../core/measures';
import { nameOf } from '../core/contestants';
import type { RetrieverSettings } from '../core/settings';
import { contestantName, methodName } from '../names';
import type { RetrieverStrings } from '../words/en';
import { LOCALES } from '~/lib/locale';

/** The comparison of the methods on the questions of one text. */
interface Group {
  name: string;
  title: string;
  rows: readonly MethodFigures[];
  versus: Comparison | undefined;
}

/**
 * Lists the rows that differ from the chosen method by more than
 * chance, and those that these questions cannot tell from it.
 */
export function differencesView(
  { name, title, rows }: Group,
  settings: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement | undefined {
  const chosen = nameOf(settings.method, settings.partner);
  const compared = rows.filter(({ against }) => against !== undefined);
  if (compared.length === 0) return undefined;
  const told = compared.filter(({ against }) => !against!.undecided);
  const level = compared.filter(({ against }) => against!.undecided);
  const named = (row: MethodFigures) => contestantName(row.method, chosen, t);
  const list = told
    .map((row) => fill(t.difference, { method: named(row), ...signedInterval(row.against!, t) }))
    .join(LOCALES[t.locale].semicolon);
  const values = { group: title, k: settings.k, method: t.methods[chosen as 'bm25'], list };
  const sentences = [fill(told.length > 0 ? t.told : t.toldNone, values)];
  if (level.length > 0)
    sentences.push(fill(t.notTold, { list: level.map(named).join(LOCALES[t.locale].semicolon) }));
  return h('li', { 'data-told-apart': name }, sentences.join(LOCALES[t.locale].space));
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

const signedInterval = ({ mean, low, high }: Comparison, t: RetrieverStrings) => ({
  mean: signed(mean),
  interval: fill(t.interval, { low: signed(low), high: signed(high) }),
});

/** Says whether the difference between the two methods is more than chance, as prominently as a result. */
export function versusView(
  { title, versus }: Group,
  settings: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement | undefined {
  const { method, compare, k } = settings;
  if (!versus || !compare) return undefined;
  const said = fill(t.versus, {
    group: title,
    method: methodName(method, settings, t),
    compare: methodName(compare, settings, t),
    k,
    ...signedInterval(versus, t),
    wins: versus.wins,
    losses: versus.losses,
    ties: versus.ties,
  });
  return h(
    'div',
    { class: 'tie', 'data-undecided': String(versus.undecided) },
    h('b', { 'aria-hidden': 'true' }, versus.undecided ? '≈' : '≠'),
    h(
      'p',
      {},
      h('b', {}, versus.undecided ? t.versusTie : t.versusTells),
      ' ',
      said,
      ...(isDecidedBySigns(versus) ? [' ', signsSaid(versus, t)] : []),
    ),
  );
}

/** True if the interval alone would contradict the verdict. */
const isDecidedBySigns = ({ undecided, low, high }: Comparison): boolean =>
  undecided && (low > 0 || high < 0);

/** Says which of the two tests decides, and by how much. */
function signsSaid({ wins, losses }: Comparison, t: RetrieverStrings): string {
  const p = signTest(wins, losses);
  const share = `${Math.round(100 * p)}%`;
  return fill(t.versusSign, { n: wins + losses, share, p: p.toPrecision(2) });
}
