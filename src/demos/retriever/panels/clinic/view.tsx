import { fill } from '~/i18n/format';
import {
  markOf,
  type Finding,
  type Station,
  diagnosisOf,
  type Mark,
} from '../../core/clinic/findings';
import { h, type FigureNode, type FigureElement } from '~/lib/figure';
import { table } from '~/demos/parts/table';
import { diagnosisText, seenAt, storeText, type ClinicState, type ClinicWords } from './state';
import { percent } from '~/lib/drawing/geometry';
import type { Words as ClinicStrings } from 'words:retriever-clinic';
import { LOCALES } from '~/lib/locale';

const HEIGHT = 84;
const LINE = 42;
const RADIUS = 9;

/** A line through the stations, solid as far as they are known to hold. */
function wayDrawing(findings: readonly Finding[], t: ClinicStrings): FigureElement {
  const xAt = (i: number) => (100 * (i + 0.5)) / findings.length;
  const lost = findings.indexOf(diagnosisOf(findings)!);
  const stopped = findings.findIndex((finding) => markOf(finding) !== 'held');
  const reached = stopped < 0 ? findings.length - 1 : stopped;
  const way = (from: number, to: number, name: string) => (
    <line class={name} x1={percent(xAt(from))} x2={percent(xAt(to))} y1={LINE} y2={LINE} />
  );
  const list = findings.map((finding) => {
    const [station, mark] = [t.stations[finding.station], t.marks[markOf(finding)]];
    return fill(t.stationIs, { station, mark });
  });
  return (
    <svg
      class="way"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={fill(t.drawing, { list: list.join(LOCALES[t.locale].listComma) })}
    >
      {reached < findings.length - 1 && way(reached, findings.length - 1, 'ahead')}
      {way(0, reached, 'gone')}
      {findings.map((finding, i) =>
        stationAt(xAt(i), markOf(finding), t.stations[finding.station]),
      )}
      {lost >= 0 && noteAt(lost, findings.length, xAt(lost), t.breaks)}
    </svg>
  );
}

function stationAt(x: number, mark: Mark, name: string): FigureElement {
  const arm = RADIUS / 2;
  const stroke = (dy: number) => <line x1={-arm} y1={LINE - dy} x2={arm} y2={LINE + dy} />;
  return (
    <svg class={mark} x={percent(x)} overflow="visible">
      <circle class="fill-plate" cx={0} cy={LINE} r={RADIUS} />
      {mark === 'broken' && stroke(arm)}
      {mark === 'broken' && stroke(-arm)}
      <text x={0} y={HEIGHT - 8} text-anchor="middle">
        {name}
      </text>
    </svg>
  );
}

/** A note above its station; at either end it stays within the drawing. */
function noteAt(at: number, of: number, x: number, text: string): FigureElement {
  const [anchor, place] = at === 0 ? ['start', 0] : at === of - 1 ? ['end', 100] : ['middle', x];
  return <text class="note" x={percent(place)} y={18} text-anchor={anchor}>{`● ${text}`}</text>;
}

/** The control of the demo above that affects each station; reading has none, since no model reads here. */
const CONTROLS = {
  stored: 'own',
  whole: 'chunking',
  found: 'method',
  prompt: 'budget',
  allowed: 'forbidden',
} as const;

/** The diagnosis, the drawing of the stations, and for each station its finding and what to do. */
export function clinicView(state: ClinicState, words: ClinicWords): FigureNode[] {
  const { t } = words;
  const { findings } = state;
  const { station, seen, test, change } = t.heads;
  return [
    <h3 class="verdict-line" data-diagnosis>
      {diagnosisText(findings, t)}
    </h3>,
    wayDrawing(findings, t),
    <p class="help">{storeText(state, words)}</p>,
    table({
      heads: [station, seen, test, change],
      rows: findings.map((finding) => rowOf(finding, words)),
      attributes: { class: 'turn walk' },
    }),
  ];
}

function rowOf(finding: Finding, words: ClinicWords): FigureNode[][] {
  const { t } = words;
  const { station, code } = finding;
  const mark = markOf(finding);
  const data = { 'data-station': station, 'data-mark': mark, 'data-code': code };
  return [
    [<b {...data}>{t.stations[station]}</b>, ' ', <small>{t.marks[mark]}</small>],
    [seenAt(finding, t)],
    [t.tests[station]],
    [
      <a href={words.lessons[station].href}>{words.lessons[station].title}</a>,
      ' ',
      control(station, words),
    ],
  ];
}

function control(station: Station, { t, demo, reader }: ClinicWords): FigureNode {
  if (station === 'read') return <a href={reader}>{t.reader}</a>;
  const name = CONTROLS[station];
  const label = fill(t.control, { label: demo[name] });
  return (
    <a href={`#retriever-${name}`} data-turn={name}>
      {label}
    </a>
  );
}
