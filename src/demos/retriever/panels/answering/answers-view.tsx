import { cutMark } from '~/demos/parts/answering/sentences';
import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { table } from '~/demos/parts/table';
import type { Openings } from './openings';
import { outcomeText, pairView } from './pair-view';
import { SIGNS } from './run-view';
import type { Words as AnsweringStrings } from 'words:retriever-answering';
import type { Run } from './tasks';

/** All answers of a run, folded; an opened one is shown next to its passages. */
export function answersView(
  done: Run['done'],
  openings: Openings,
  t: AnsweringStrings,
  model: ModelStrings,
): FigureElement {
  return (
    <details class="answers" key="answers" data-answers>
      <summary>{fill(t.answers, { n: done.length })}</summary>
      {done.map((asked) => answerView(asked, openings, t, model))}
    </details>
  );
}

/** The same answers as a table, folded. */
export const answersTable = (done: Run['done'], t: AnsweringStrings): FigureElement => (
  <details class="answers" key="table">
    <summary>{t.asTable}</summary>
    {table({
      heads: t.heads,
      rows: done.map(({ sheet, arm, judged: { text, outcome } }) => {
        return [sheet.question, t.arms[arm], text, outcome ? t.outcomeNames[outcome] : ''];
      }),
    })}
  </details>
);

/** Its name within the run is that of its mark in the drawing: `bare-q07`. */
function answerView(
  { sheet, arm, judged, ended, tokens }: Run['done'][number],
  openings: Openings,
  t: AnsweringStrings,
  model: ModelStrings,
): FigureElement {
  const name = `${arm}-${sheet.id}`;
  const open = openings.names.has(name);
  const pair = { sheet, judged, pointed: openings.sentenceOf(name) };
  return (
    <details class="one" key={name} data-one-answer={name} open={open}>
      <summary>
        <i aria-hidden="true">{SIGNS[judged.outcome ?? 'waiting']}</i>
        {` ${sheet.question} `}
        <small>{t.arms[arm]}</small>
        {cutMark({ ended, tokens }, model)}
      </summary>
      {open ? [<p class="case">{outcomeText(pair, t)}</p>, pairView(pair, t)] : []}
    </details>
  );
}
