import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { cutMark } from '~/demos/parts/answering/sentences';
import { table, type Cell } from '~/demos/parts/table';
import { answerAt, SHOWS, type OwnAnswer, type OwnState } from './state';

/** Row by row: the input, the answer of each prompt and model, and the rule that decided. */
export function rowsView(state: OwnState): FigureElement[] {
  const { t, show, listed } = state;
  const rows = state.rows.flatMap((_, row) => (isShown(state, row) ? [row] : []));
  const hidden = Math.min(rows.length - listed, listed);
  return [
    <div class="own-shows flow gap-2" role="group" aria-label={t.show}>
      {SHOWS.map((name) => (
        <button type="button" data-own-show={name} aria-pressed={String(show === name)}>
          {t.shows[name]}
        </button>
      ))}
    </div>,
    ...(rows.length === 0 ? [<p class="help">{t.noRows}</p>] : []),
    ...rows.slice(0, listed).map((row) => rowView(state, row)),
    ...(hidden > 0
      ? [
          <button type="button" data-own-more="">
            {fill(t.more, { n: hidden })}
          </button>,
        ]
      : []),
  ];
}

const answersOf = ({ columns, variants }: OwnState, row: number) =>
  columns.flatMap((column) =>
    variants.map((variant, at) => ({
      variant: variant.name,
      model: column.about.name,
      answer: answerAt(column, variants.length, { variant: at, row }),
    })),
  );

function isShown(state: OwnState, row: number): boolean {
  if (state.show === 'all') return true;
  const answers = answersOf(state, row).flatMap(({ answer }) => answer ?? []);
  if (state.show === 'wrong') return answers.some(({ verdict }) => verdict?.right === false);
  return new Set(answers.map(({ text }) => text.trim())).size > 1;
}

function rowView(state: OwnState, at: number): FigureElement {
  const { t, rows, columns } = state;
  const { line, inputs, rule } = rows[at]!;
  const given = [...inputs].flatMap(([slot, text]) => [
    <dt class="soft">{slot}</dt>,
    <dd class="no-margin breaks">{text}</dd>,
  ]);
  const expected = rule
    ? fill(t.byRule, { expected: rule.expected, rule: t.ruleNames[rule.kind] })
    : t.noRule;
  const title = fill(t.rowNamed, { line });
  const many = columns.length > 1;
  const body = answersOf(state, at).map(({ variant, model, answer }): Cell[] => [
    variant,
    ...(many ? [model] : []),
    answerCell(answer, state),
    decidedBy(answer, state),
  ]);
  return (
    <section class="own-row hair-above inner-3" data-own-row={line} key={`row ${line}`}>
      <h4>{title}</h4>
      <dl class="as-grid gap-0-3">
        {given}
        <dt class="soft">{t.expected}</dt>
        <dd class="no-margin breaks">{expected}</dd>
      </dl>
      {table({
        caption: title,
        unseen: true,
        heads: [t.prompt, ...(many ? [t.model] : []), t.answer, t.decided],
        rows: body,
        attributes: { class: 'turn' },
      })}
    </section>
  );
}

function answerCell(answer: OwnAnswer | undefined, { t }: OwnState): Cell {
  if (!answer) return <span class="help">{t.notAnswered}</span>;
  if (answer.failed !== undefined) return <span class="error">{answer.failed}</span>;
  return (
    <span data-answer={markOf(answer)} class="said breaks semibold">
      {answer.text || emptyText(answer, t)}
    </span>
  );
}

const emptyText = ({ thought = 0 }: OwnAnswer, t: OwnState['t']): string =>
  thought > 0 ? fill(t.thoughtOnly, { n: thought }) : t.empty;

const markOf = ({ verdict, ended }: OwnAnswer) =>
  !verdict || ended === 'stopped' ? 'none' : verdict.right ? 'right' : 'wrong';

function decidedBy(answer: OwnAnswer | undefined, { t }: OwnState): FigureNode[] {
  if (!answer || answer.failed !== undefined) return ['–'];
  const mark = markOf(answer);
  const { verdict, ended, text, written: length } = answer;
  const because = verdict && fill(t.whys[verdict.why], { ...verdict.breach });
  const why = verdict && text.trim() === '' ? t.wroteNothing : because;
  const sentence = ended === 'stopped' ? t.cut : (why ?? t.noRule);
  return [
    <b class="mark as-word" role="img" aria-label={t.markNames[mark]}>
      {t.marks[mark]}
    </b>,
    ` ${sentence}`,
    ...cutMark({ ended, tokens: { length } }, t),
  ];
}
