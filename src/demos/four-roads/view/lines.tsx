import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { skillsView } from './skills-view';
import { outcomeView } from './outcome-view';
import { type FourRoadsState, summaryOf } from '../state';
import { seedsText } from '../results/sentences';
import { tiesOf, tieView } from '../results/ties';
import { yearView } from './year-view';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import { roadTable, type Column } from '../results/tables';
import { bytesText, large } from '~/demos/parts/quantities';
import { durationText } from '~/demos/kit/duration';

function costView(state: FourRoadsState): FigureElement {
  const { t, live } = state;
  return (
    <section class="ledger" key="cost">
      <h3 class="label">
        {t.cost} <small>{live ? t.costUnit : t.costRecorded}</small>
      </h3>
      {roadTable(state, t.cost, columnsOf(state))}
    </section>
  );
}

function columnsOf({ t, locale }: FourRoadsState): Column[] {
  const { ready, work, change, bytes, tokens, time } = t.costColumns;
  const none = (value: number, text: string) => (value === 0 ? t.costNone : text);
  const milliseconds = (n: number) => fill(t.milliseconds, { n: formatNumber(n, locale, 1) });
  const texts: [head: string, of: (cost: RoadSummary['cost']) => string | undefined][] = [
    [ready, ({ prepareSeconds: s }) => (s === undefined ? s : durationText(s, t))],
    [work, ({ flops }) => none(flops, large(flops, locale))],
    [change, ({ changeFlops }) => none(changeFlops, large(changeFlops, locale))],
    [bytes, (cost) => none(cost.bytes, bytesText(cost.bytes, locale))],
    [tokens, (cost) => formatNumber(cost.tokensPerAnswer, locale)],
    [time, ({ millisecondsPerAnswer: n }) => (n === undefined ? n : milliseconds(n))],
  ];
  return texts.map(([head, of]) => ({ head, cell: ({ cost }) => of(cost) }));
}

type Node = FigureNode | false | undefined;

const LINES = {
  came: (state) => [
    tieView(tiesOf(state), state),
    oneSeedView(state),
    yearView(state),
    outcomeView(state),
    searchesView(state),
  ],
  kept: (state) => [skillsView(state) ?? <p class="help">{state.t.nothingTuned}</p>],
  cost: (state) => [costView(state)],
} as const satisfies Record<string, (state: FourRoadsState) => Node[]>;

type Line = keyof typeof LINES;
export const LINE_NAMES = Object.keys(LINES) as Line[];

export const lineView = (line: Line, state: FourRoadsState): FigureNode[] =>
  (LINES[line](state) as Node[]).filter((node): node is FigureNode => !!node);

/** A note for runs with one seed, whose intervals leave out the luck of drawing the towns. */
const oneSeedView = ({ results, t }: FourRoadsState) =>
  new Set(results.map(({ seed }) => seed)).size === 1 && (
    <p class="help" key="one-seed">
      {t.oneSeed}
    </p>
  );

/** Why words find less than the search that is set; undefined unless both were run on new facts. */
function searchesView(state: FourRoadsState): FigureElement | false {
  const { t, settings } = state;
  const both = summaryOf(state, 'words') && summaryOf(state, 'rag');
  return (
    both !== undefined &&
    settings.task === 'facts' &&
    settings.search !== 'bm25' && (
      <section key="searches" data-searches>
        <p>{t.searchesCause}</p>
        <p class="help">{t.searchesCaveats}</p>
      </section>
    )
  );
}

export const ofRunText = ({ settings, t }: FourRoadsState): string =>
  fill(t.ofRun, { task: t.tasks[settings.task], seeds: seedsText(settings, t) });
