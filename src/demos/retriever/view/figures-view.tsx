import { fill } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { type Comparison, signTest } from '~/lib/evaluation/paired';
import type { HandbookFigures } from '../core/evaluate';
import type { MethodFigures } from '../core/measures';
import type { RetrieverSettings } from '../core/settings';
import { headRow } from '~/demos/parts/table';
import { contestantName } from '../names';
import type { Words as RetrieverStrings } from 'words:retriever';
import { LOCALES } from '~/lib/locale';

/** The comparison of the two methods on the questions of one text. */
interface Group {
  title: string;
  versus: Comparison | undefined;
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
    method: t.methods[method],
    compare: t.methods[compare],
    k,
    ...signedInterval(versus, t),
    wins: versus.wins,
    losses: versus.losses,
    ties: versus.ties,
  });
  return (
    <div class="tie" data-undecided={String(versus.undecided)}>
      <b aria-hidden="true">{versus.undecided ? '≈' : '≠'}</b>
      <p>
        <b>{versus.undecided ? t.versusTie : t.versusTells}</b> {said}
        {isDecidedBySigns(versus) ? [' ', signsText(versus, t)] : []}
      </p>
    </div>
  );
}

/** True if the interval alone would contradict the verdict. */
const isDecidedBySigns = ({ undecided, low, high }: Comparison): boolean =>
  undecided && (low > 0 || high < 0);

/** Says which of the two tests decides, and by how much. */
function signsText({ wins, losses }: Comparison, t: RetrieverStrings): string {
  const p = signTest(wins, losses);
  const share = `${Math.round(100 * p)}%`;
  return fill(t.versusSign, { n: wins + losses, share, p: p.toPrecision(2) });
}

type Row = MethodFigures | HandbookFigures;

/**
 * The figures for one text: the handbook in a language, or the reader's own text.
 */
export interface FigureGroup {
  name: string;
  title: string;
  rows: readonly Row[];
  /** The comparison of the two chosen methods on this group's questions. */
  versus: Comparison | undefined;
}

const MEASURES = ['recall', 'mrr', 'ndcg'] as const;

/** The figures of each method as a table, with a group of rows for each text. */
export function figuresView(
  groups: readonly FigureGroup[],
  settings: RetrieverSettings,
  t: RetrieverStrings,
  encoder = '',
): FigureElement {
  const rows = groups.flatMap((group) => group.rows);
  const handbook = groups.some(({ name }) => name !== 'own');
  const { method, recall, mrr, ndcg, wrong } = t.figureColumns;
  const measures = [fill(recall, { k: settings.k }), mrr, ndcg, ...(handbook ? [wrong] : [])];
  return (
    <section class="figures" data-evaluation key="figures">
      <p class="help">{leadOf(rows, handbook, t, encoder)}</p>
      <table class="turn">
        {headRow([method, ...measures])}
        {groups.map((group) => groupView(group, settings, measures, t))}
      </table>
      {groups.flatMap((group) => versusView(group, settings, t) ?? [])}
    </section>
  );
}

function leadOf(
  rows: readonly Row[],
  handbook: boolean,
  t: RetrieverStrings,
  encoder: string,
): string {
  const isEncoded = encoder !== '' && rows.some(({ method }) => method === 'encoder');
  const sentences = [
    fill(handbook ? t.figuresLead : t.ownFiguresLead, { n: rows[0]?.questions ?? 0 }),
    isEncoded && fill(t.encoderIs, { name: encoder }),
  ];
  return sentences.filter(Boolean).join(LOCALES[t.locale].space);
}

function groupView(
  { name, title, rows }: FigureGroup,
  settings: RetrieverSettings,
  measures: readonly string[],
  t: RetrieverStrings,
): FigureElement {
  const heading = (
    <th scope="rowgroup" colspan={measures.length + 1}>
      {title}
    </th>
  );
  return (
    <tbody>
      <tr class="group">{heading}</tr>
      {rows.map((row) => rowView(row, name, settings, measures, t))}
    </tbody>
  );
}

function rowView(
  row: Row,
  group: string,
  { method, compare }: RetrieverSettings,
  measures: readonly string[],
  t: RetrieverStrings,
): FigureElement {
  const shown = row.method === method || row.method === compare;
  const cells = MEASURES.map((name, at) => measured(name, row, measures[at]!, t));
  return (
    <tr class={shown ? 'on' : undefined} data-method={row.method} data-language={group}>
      <th scope="row">{contestantName(row.method, method, t)}</th>
      {cells}
      {'leaked' in row && (
        <td
          data-label={measures.at(-1)}
          class="wrong"
        >{`${row.leaked} · ${row.planted} · ${row.stale}`}</td>
      )}
    </tr>
  );
}

function measured(
  name: (typeof MEASURES)[number],
  row: Row,
  label: string,
  t: RetrieverStrings,
): FigureNode {
  const { mean, low, high } = row[name];
  const range = fill(t.interval, { low: low.toFixed(2), high: high.toFixed(2) });
  return (
    <td data-label={label} {...{ [`data-${name}`]: mean }}>
      <b>{mean.toFixed(2)}</b>
      <small>{` ${range}`}</small>
    </td>
  );
}
