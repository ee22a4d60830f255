import { type FigureElement, type FigureNode } from '../figure';
import { answer, askOf, isAsked, unitsAxis, waits } from './ask';
import { handle } from './ask-handle';
import { OUTCOMES, type Outcome, type UnitsFigure, type UnitsRow } from './figure';
import { round } from './geometry';
import { dot, ring, unit } from './marks';
import { BELOW, footNote, keyOf, later, noteRow, rowOf } from './row';

const STEP = 18;

export function units(figure: UnitsFigure): FigureNode[] {
  return [...figure.rows.map((row) => drawn(row, figure)), key(figure), ...footNote(figure)];
}

function drawn(row: UnitsRow, figure: UnitsFigure): FigureElement {
  const { of, speech } = figure;
  const each = row.each ?? inOrder(row, figure);
  if (each.length !== of)
    throw new Error(
      `Figure ${figure.id}: “${row.name}” has ${each.length} outcomes, and the figure counts ${of}. Correct "of", or the counts.`,
    );
  const columns = Math.ceil(of / linesFor(of));
  const height = Math.ceil(of / columns) * STEP + 12;
  const { at, text } = figure.note;
  const noted = OUTCOMES.find(
    (outcome) => typeof at === 'object' && 'cell' in at && row.counts[outcome]?.cell === at.cell,
  );
  const x = (i: number) => ((i % columns) + 0.5) * (100 / columns);
  const y = (i: number) => 6 + STEP / 2 + Math.floor(i / columns) * STEP;
  const counts = Object.values(row.counts);
  const waiting = counts.some((count) => waits(figure, count));
  const counted = [
    ...each.map((outcome, i) => unit(outcome, x(i), y(i))),
    ...OUTCOMES.flatMap((outcome) => {
      const first = each.indexOf(outcome);
      return first < 0 ? [] : ring(x(first), y(first), row.counts[outcome]);
    }),
  ];
  const empty = () => each.map((_, i) => emptyUnit(figure, x(i), y(i), i));
  const noteLine = noted && noteRow([], x(Math.max(0, each.indexOf(noted))), text);
  const below = noteLine ? [askOf(figure) ? later(noteLine) : noteLine] : [];
  return rowOf({
    row,
    lane: { height, marks: waiting ? [...empty(), ...answer(...counted)] : counted },
    below: [...countRail(row, figure), ...below],
    before: waiting ? { said: `${row.name}${speech.colon}${speech.asked}`, value: '?' } : undefined,
    said: `${row.name}${speech.colon}${countsSaid(each, figure)}`,
    value: String(each.filter((outcome) => outcome === 'right').length),
    more: speech.of.replace('{n}', String(of)),
  });
}

/** The empty place of a counted item, filled as far as the handle has come. */
function emptyUnit(figure: UnitsFigure, x: number, y: number, i: number): FigureElement {
  const part = round((i + 0.5) / figure.of);
  return dot('empty fill-none pen-line', [x, y], 4.5, { 'data-part': part });
}

/** The rail below the marks of the row to guess, along which the reader counts. */
function countRail(row: UnitsRow, figure: UnitsFigure): FigureElement[] {
  const guess = askOf(figure);
  const asked = Object.values(row.counts).find((count) => isAsked(figure, count));
  if (!guess || !asked) return [];
  const axis = unitsAxis(guess.ask, figure.of);
  const truth = (100 * guess.ask.truth) / (axis.to * axis.times);
  const track = { axis, guess, along: 'x', across: 24, truth, words: figure.speech } as const;
  return [
    <svg class="plot more" height={24 + BELOW} aria-hidden="true">
      <line class="railway pen-ink pen-1-5" x1={0} x2="100%" y1={24} y2={24} />
      {handle(track)}
    </svg>,
  ];
}

/** Number of lines: 100 in five of 20, 34 in two of 17, since next to a guess longer ones would collide. */
const linesFor = (of: number) => (of > 30 && of % 2 === 0 ? Math.ceil(of / 20) : 1);

/** The marks in the order of the outcomes, for a record that has only counts. */
const inOrder = ({ counts }: UnitsRow, { outcomes }: UnitsFigure): Outcome[] =>
  outcomes.flatMap((outcome) => Array<Outcome>(counts[outcome]?.count ?? 0).fill(outcome));

function countsSaid(each: readonly Outcome[], { outcomes, of, speech }: UnitsFigure): string {
  const parts = outcomes.flatMap((outcome) => {
    const n = each.filter((one) => one === outcome).length;
    return n > 0 ? [`${n} ${speech.outcomes[outcome]}`] : [];
  });
  return [...parts, speech.of.replace('{n}', String(of))].join(speech.comma);
}

const key = ({ outcomes, speech }: UnitsFigure): FigureElement =>
  keyOf(
    outcomes.map((outcome) => [
      <svg width={12} height={12} aria-hidden="true" overflow="visible">
        {unit(outcome, 50, 6)}
      </svg>,
      ` ${speech.outcomes[outcome]}`,
    ]),
  );
