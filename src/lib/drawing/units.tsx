import { type FigureElement, type FigureNode } from '../figure';
import { answer, isAsked, isAt, waits } from './ask';
import { handle } from './ask-handle';
import type { UnitsFigure, UnitsRow } from './figure';
import { round } from './geometry';
import { dot, ring, unit } from './marks';
import { BELOW, footNote, keyOf, later, noteRow, rowOf } from './row';

const STEP = 18;
const RAIL = 24;

export function units(figure: UnitsFigure): FigureNode[] {
  return [...figure.rows.map((row) => drawn(row, figure)), key(figure), ...footNote(figure)];
}

function drawn(row: UnitsRow, figure: UnitsFigure): FigureElement {
  const { of, speech, note } = figure;
  const { each, right } = row;
  if (each.length !== of)
    throw new Error(
      `Figure ${figure.id}: “${row.name}” has ${each.length} outcomes, and the figure counts ${of}. Correct "of", or the counts.`,
    );
  const columns = Math.ceil(of / linesFor(of));
  const height = Math.ceil(of / columns) * STEP + 12;
  const x = (i: number) => ((i % columns) + 0.5) * (100 / columns);
  const y = (i: number) => 6 + STEP / 2 + Math.floor(i / columns) * STEP;
  const waiting = waits(figure, right);
  const first = each.indexOf('right');
  const counted = [
    ...each.map((outcome, i) => unit(outcome, x(i), y(i))),
    ...(first < 0 ? [] : ring(x(first), y(first), right)),
  ];
  /** The empty places of counted items, filled as far as the handle has come. */
  const empty = each.map((_, i) =>
    dot('empty fill-none pen-line', [x(i), y(i)], 4.5, { 'data-part': round((i + 0.5) / of) }),
  );
  const noteLine = isAt(note, right) && noteRow([], x(Math.max(0, first)), note.text);
  const below = noteLine ? [figure.guess ? later(noteLine) : noteLine] : [];
  return rowOf({
    row,
    lane: { height, marks: waiting ? [...empty, ...answer(...counted)] : counted },
    below: [...countRail(row, figure), ...below],
    before: waiting ? { said: `${row.name}${speech.colon}${speech.asked}`, value: '?' } : undefined,
    said: `${row.name}${speech.colon}${countsSaid(row, figure)}`,
    value: String(each.filter((outcome) => outcome === 'right').length),
    more: speech.of.replace('{n}', String(of)),
  });
}

/** The rail below the marks of the row to guess, along which the reader counts. */
function countRail({ right }: UnitsRow, figure: UnitsFigure): FigureElement[] {
  if (!isAsked(figure, right)) return [];
  return [
    <svg class="plot more" height={RAIL + BELOW} aria-hidden="true">
      <line class="railway pen-ink pen-1-5" x1={0} x2="100%" y1={RAIL} y2={RAIL} />
      {handle(figure, { across: RAIL, truth: figure.guess!.truth })}
    </svg>,
  ];
}

/** Number of lines: 100 in five of 20, 34 in two of 17, since next to a guess longer ones would collide. */
const linesFor = (of: number) => (of > 30 && of % 2 === 0 ? Math.ceil(of / 20) : 1);

const OUTCOMES = ['right', 'wrong'] as const;

function countsSaid({ each }: UnitsRow, { of, speech }: UnitsFigure): string {
  const parts = OUTCOMES.flatMap((outcome) => {
    const n = each.filter((one) => one === outcome).length;
    return n > 0 ? [`${n} ${speech.outcomes[outcome]}`] : [];
  });
  return [...parts, speech.of.replace('{n}', String(of))].join(speech.comma);
}

const key = ({ speech }: UnitsFigure): FigureElement =>
  keyOf(
    OUTCOMES.map((outcome) => [
      <svg width={12} height={12} aria-hidden="true" overflow="visible">
        {unit(outcome, 50, 6)}
      </svg>,
      ` ${speech.outcomes[outcome]}`,
    ]),
  );
