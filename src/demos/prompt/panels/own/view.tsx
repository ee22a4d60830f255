import { cutText, emptyText } from '~/demos/parts/answering/sentences';
import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { lanesView } from './lanes-view';
import { rowsView } from './rows-view';
import { lanesOf, pairsTable, scoredOf, scoresTable } from './scores-view';
import { judgedOf, type ModelColumn, type OwnState } from './state';
import { LOCALES } from '~/lib/locale';

/** The scores of the prompts, as a drawing and as tables, and row by row. */
export function ownView(state: OwnState): FigureElement[] {
  const { t, locale } = state;
  return [
    <section key="drawn">
      <h3 class="label">{t.shown}</h3>
      {lanesView(lanesOf(state), t, locale)}
    </section>,
    <section key="scores">
      {cutNotes(state)}
      {scoresTable(state)}
      <p class="help">{t.columnsNote}</p>
    </section>,
    <section key="pairs">{pairsTable(state)}</section>,
    <details class="group" key="rows" open>
      <summary>{t.answers}</summary>
      {rowsView(state)}
    </details>,
  ];
}

/** How many answers of each model the limit cut off, and whether they are by chance, above the table that counts them. */
const cutNotes = ({ columns, asked, t }: OwnState): FigureElement[] =>
  columns.flatMap((column) => {
    const { about, settings } = column;
    const named = (words: string) => words.replace('{model}', () => about.name);
    const cut = cutText(judgedOf(column, asked), settings, { cutCount: named(t.cutCount) });
    const chance = column.answers.some((one) => one?.isByChance) ? named(t.byChance) : '';
    return [cut, chance].filter(Boolean).map((text) => <p data-own-cut="">{text}</p>);
  });

/** All scores in a few sentences, and the prompts a model did not answer. */
export function scoresText(state: OwnState): string {
  const { t, locale, variants } = state;
  return scoredOf(state)
    .flatMap(({ column, judged, scores }) => {
      const list = scores.map(({ variant, right, judged }) =>
        fill(t.saidOne, { name: variants[variant]!.name, right, judged }),
      );
      const text = fill(t.said, { model: column.about.name, list: list.join(t.saidJoin) });
      return [emptyText(judged, { ...t, locale }), text, ...refusedText(column, state)];
    })
    .filter(Boolean)
    .join(LOCALES[locale].space);
}

/** The number of prompts without an answer, and for the first of them its name and the reason. */
function refusedText({ answers }: ModelColumn, { t, asked, rows, variants }: OwnState): string[] {
  const refused = answers.flatMap((answer, at) =>
    answer?.failed === undefined ? [] : [{ ...asked[at]!, why: answer.failed }],
  );
  const [first] = refused;
  if (!first) return [];
  const { line } = rows[first.row]!;
  const { name } = variants[first.variant]!;
  return [fill(t.refused, { n: refused.length, line, name, why: first.why })];
}
