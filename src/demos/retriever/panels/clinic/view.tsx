import { fill } from '~/i18n/format';
import { markOf, type Finding, type Station } from '../../core/clinic/findings';
import { h, type FigureNode } from '~/lib/figure';
import { table } from '~/demos/parts/table';
import { wayDrawing } from './drawing';
import { diagnosisSaid, seenAt, storeSaid, type ClinicState, type ClinicWords } from './state';

/** The control of the demo above that affects each station; reading has none, since no model reads here. */
const CONTROLS = {
  stored: 'text',
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
      {diagnosisSaid(findings, t)}
    </h3>,
    wayDrawing(findings, t),
    <p class="help">{storeSaid(state, words)}</p>,
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
