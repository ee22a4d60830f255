import { fill, formatDate, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { intervalBar } from '~/lib/drawing/interval';
import { mean } from '~/lib/math/vector';
import { shareOf } from '~/lib/own/apart';
import { isRight, meansOf, rightsOf } from '~/lib/own/outcomes';
import { isPartial } from '~/lib/language-model/writing';
import type { OwnAnswer } from '~/lib/own/results';
import { followArrow } from '../controls';
import { cutName } from '../verdict/sentences';
import { call, type Exam } from './exam';
import { markByKey, shareText } from './marks';
import { examplesOf, tokensIn, type Row } from './tasks';
import { addWording, wordingField } from './wording-field';

function markOf(answer: OwnAnswer | undefined) {
  if (!answer) return 'waiting';
  if (isRight(answer)) return answer.cites || answer.outcome === 'honest' ? 'right' : 'other';
  return answer.outcome === 'silent' && !answer.called ? 'declined' : 'wrong';
}

export function rowsView(exam: Exam): FigureElement {
  const { t, pick, rows } = exam;
  const questions = rows.value[0]?.answers ?? [];
  return (
    <div class="roads" onKeyDown={(event) => onKey(event, exam)}>
      <div class="own-road heads as-grid mid-aligned small-print" aria-hidden="true">
        <span>{t.road}</span>
        <div class="squares own-squares">
          {Array.from(questions, (_, at) => (
            <i class={`upright to-middle${at === pick.value.at ? ' on' : ''}`}>{at + 1}</i>
          ))}
        </div>
        <span>{t.right}</span>
        <span>{t.each}</span>
      </div>
      {rows.value.map((row) => rowView(row, exam))}
      {addWording(exam)}
    </div>
  );
}

function rowView(row: Row, exam: Exam): FigureElement {
  const { id, road, answers, closed, name } = row;
  const isWording = road === 'wording';
  const right = shareOf(rightsOf(answers));
  const { low, high } = right?.interval ?? {};
  return (
    <div
      class="own-road as-grid mid-aligned hair-above"
      key={id}
      data-result={!isWording && road}
      data-variant={isWording && id}
      data-low={low?.toFixed(3)}
      data-high={high?.toFixed(3)}
    >
      <h3 class="strong-15">
        {name} <small class="as-block">{saysOf(row, exam)}</small>
      </h3>
      {closed ? <p class="closed">{closed}</p> : squares(row, exam)}
      <div class="part-right" data-right>
        {right ? shareView(right, exam) : <small>{givenText(row, exam)}</small>}
        {partialText(row, exam)}
      </div>
      <div class="cost small-print">{costView(row, exam)}</div>
      {isWording && wordingField(row, exam)}
    </div>
  );
}

function saysOf({ road }: Row, { t, state, ground, own }: Exam): string {
  const { cut, ranking } = state.chosen.value;
  const { found, questions = [] } = ground.value ?? {};
  const examples = examplesOf(questions, own.value).length;
  const n = road === 'paste' ? (found?.passages.length ?? 0) : examples;
  return fill(t.says[road], { n, cut: cutName(cut, t.cuts), ranking: t.rankings[ranking] });
}

function squares({ id, name, answers, tasks, written }: Row, exam: Exam): FigureElement {
  const { t, pick, state } = exam;
  const chosen = pick.value;
  const table = state.table.value;
  const names = { ...t.markNames, ...(table && t.rowMarks) };
  return (
    <div class="squares own-squares" role="group" aria-label={name}>
      {answers.map((answer, at) => {
        const own = tasks[at] ? markOf(answer) : 'example';
        const mark = table && own === 'other' ? 'right' : own;
        const isCut = isPartial(written[at] ?? {});
        const named = fill(t.square, { n: at + 1, mark: names[mark] });
        return (
          <button
            type="button"
            key={at}
            data-mark={mark}
            data-cut={isCut}
            data-square={`${id} ${at}`}
            aria-pressed={String(id === chosen.id && at === chosen.at)}
            tabindex={at === chosen.at ? 0 : -1}
            aria-label={isCut ? `${named} (${t.partial})` : named}
            onClick={() => (pick.value = { id, at })}
          />
        );
      })}
    </div>
  );
}

/** Says of a share how many of its answers may lack their end, since a rule marks these like any other. */
function partialText({ written }: Row, { t }: Exam): FigureNode {
  const n = written.filter((one) => one && isPartial(one)).length;
  return n > 0 ? <small>{fill(t.partialOf, { n })}</small> : '';
}

const shareView = (
  { right, of, interval }: NonNullable<ReturnType<typeof shareOf>>,
  exam: Exam,
) => [
  <b>{right}</b>,
  ' ',
  <small>
    {fill(exam.t.ofAll, { of })}, {shareText(interval, exam)}
  </small>,
  intervalBar({ share: right / of, ...interval }),
];

function givenText({ road, tasks }: Row, { t, ground }: Exam): string {
  const { sheets } = ground.value!.found;
  const asked = tasks.filter((task) => task !== undefined);
  if (road === 'plain') return t.nothingGiven;
  if (road === 'wording' && asked.every(({ given }) => given.length === 0)) return '';
  const held = asked.filter(({ given, at }) =>
    given.some((one) => sheets[at]!.holding.includes(one)),
  );
  return fill(t.given, { n: held.length, of: asked.length });
}

function costView({ answers, tasks }: Row, exam: Exam): FigureElement[] {
  const { t, locale } = exam;
  const means = meansOf(answers);
  const prompts = tasks.flatMap((task) => (task ? tokensIn(task.prompt) : []));
  const total = (sentence: string, n: number) => (
    <b class="as-block">{fill(sentence, { n: formatNumber(Math.round(n), locale) })}</b>
  );
  if (!means) return prompts.length > 0 ? [total(t.tokensAbout, mean(prompts))] : [];
  const { promptTokens, tokens, seconds } = means;
  const pace = { s: formatNumber(seconds, locale, 1), bill: billText(promptTokens, exam) };
  return [
    total(t.tokens, promptTokens + tokens),
    <span class="as-block">{fill(t.pace, pace)}</span>,
  ];
}

/** What a hosted model would ask for reading so many tokens; one in this tab asks for nothing. */
function billText(tokens: number, { t, locale, state, writer }: Exam): string {
  if (writer.value?.about.at === 'tab') return t.noBill;
  const { input, currency } = state.price.value;
  const n = formatNumber((tokens * input) / 1e6, locale, 4);
  return fill(t.bill, { price: fill(t.money[currency], { n }) });
}

function onKey(event: KeyboardEvent, exam: Exam): void {
  if (!(event.target as Element).matches('[data-square]')) return;
  const word = markByKey(event);
  if (word) return call(exam, word);
  followArrow(event, (right, down) => {
    const open = exam.rows.peek().filter(({ closed }) => closed === '');
    const { id, at } = exam.pick.peek();
    const row = open[open.findIndex((one) => one.id === id) + down];
    return `[data-square="${row?.id ?? id} ${at + right}"]`;
  });
}

export function keyView({ t, locale, state }: Exam): FigureElement {
  const { model, on } = state.price.value;
  return (
    <p class="key hair-above f13">
      {Object.entries(state.table.value ? t.rowMarks : t.marks).map(([mark, name]) => (
        <span class="line-up">
          <i data-mark={mark} /> {name}
        </span>
      ))}
      <span class="help line-up">
        {t.keys} {fill(t.priced, { model, day: formatDate(on, locale) })}
      </span>
    </p>
  );
}
