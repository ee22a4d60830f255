import { cutText, emptyText } from '~/demos/parts/answering/sentences';
import { sentences } from '~/demos/parts/language-model/panel-words';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { isGood, type Outcome, OUTCOMES } from '~/lib/own/outcomes';
import { type Arm, ARMS } from '../../core/answering/messages';
import { compared, goodOf } from '../../core/answering/tally';
import type { Words as AnsweringStrings } from 'words:retriever-answering';
import type { Run } from './tasks';

/** Signs tell outcomes apart by shape, not colour; filled ones are good. */
export const SIGNS: Record<Outcome | 'waiting', string> = {
  right: '●',
  unread: '○',
  honest: '◆',
  silent: '◇',
  wrong: '×',
  'made-up': '△',
  empty: '–',
  waiting: '·',
};

/** A run as a drawing: a mark for each question, which opens its answer. */
export function runView(run: Run, t: AnsweringStrings, model: ModelStrings): FigureElement {
  const arms = armsOf(run);
  const [first, versus] = resultParts(run, t, model);
  return (
    <div class="result" key="run" data-asked-all>
      <p class="verdict-line" data-result>
        {first}
        {versus && ' '}
        {versus && <small>{versus}</small>}{' '}
        <span class="ground-mark" data-measured-on="you">
          {run.about.name}
        </span>
      </p>
      <figure class="marks">
        {arms.map((arm) => armRow(run, arm, t))}
        {key(run, t)}
        <figcaption class="help">{t.drawing}</figcaption>
      </figure>
    </div>
  );
}

const armsOf = ({ tasks }: Run): Arm[] =>
  ARMS.filter((arm) => tasks.some((task) => task.arm === arm));

const percent = (share: number): number => Math.round(100 * share);

/** The number of good answers each way, and whether the ways differ. */
export const resultText = (run: Run, t: AnsweringStrings, model: ModelStrings): string =>
  sentences(resultParts(run, t, model), model);

/** The shares first, then whether the ways differ. */
function resultParts(
  run: Run,
  t: AnsweringStrings,
  model: ModelStrings,
): [shares: string, versus: string] {
  const arms = armsOf(run);
  const sentence = arms.flatMap((arm) => {
    const { count, of, interval } = goodOf(arm, run.done);
    if (!interval) return [];
    const [low, high] = [percent(interval.low), percent(interval.high)];
    return [fill(t.result, { arm: t.armNames[arm], count, of, low, high })];
  });
  const versus = arms.length > 1 && sentence.length > 1 ? versusText(run.done, t) : '';
  const written = run.done.map(({ judged, thought }) => ({ text: judged.text, thought }));
  const first = [emptyText(written, model), ...sentence, cutText(run.done, run.settings, model)];
  return [sentences(first.filter(Boolean), model), versus];
}

function versusText(done: Run['done'], t: AnsweringStrings): string {
  const { onlyWith, onlyWithout, p } = compared(done);
  if (onlyWith + onlyWithout === 0) return t.versusLevel;
  const digits = p < 0.001 ? 3 : p < 0.1 ? 1 : 0;
  return fill(t.versus, { onlyWith, onlyWithout, p: formatNumber(100 * p, t.locale, digits) });
}

function armRow({ tasks, done, refused }: Run, arm: Arm, t: AnsweringStrings): FigureElement {
  const asked = tasks.filter((task) => task.arm === arm);
  const mark = (id: string, question: string) => {
    const answered = done.find((one) => one.arm === arm && one.sheet.id === id);
    const outcome = answered?.judged.outcome;
    const isRefused = refused.some((one) => one.arm === arm && one.sheet.id === id);
    const unsaid = isRefused ? t.refusedName : t.waiting;
    const sentence = outcome ? t.outcomeNames[outcome] : unsaid;
    return (
      <button
        type="button"
        data-open={answered && `${arm}-${id}`}
        data-outcome={outcome ?? 'waiting'}
        disabled={!answered}
        aria-label={fill(t.markSaid, { question, arm: t.arms[arm], outcome: sentence })}
      >
        {SIGNS[outcome ?? 'waiting']}
      </button>
    );
  };
  const good = done.filter((one) => one.arm === arm && isGood(one.judged.outcome)).length;
  return (
    <div class="arm" data-arm={arm} key={arm}>
      <b>
        {t.armNames[arm]} <small>{`${good}/${asked.length}`}</small>
      </b>
      <div class="row">{asked.map(({ sheet }) => mark(sheet.id, sheet.question))}</div>
    </div>
  );
}

/** Outcomes that are named only if they occur. */
const RARE: ReadonlySet<Outcome> = new Set(['unread', 'empty']);

/** The meaning of each mark, with its count. */
function key({ done }: Run, t: AnsweringStrings): FigureElement {
  const count = (outcome: Outcome) => done.filter((one) => one.judged.outcome === outcome).length;
  return (
    <p class="key">
      {OUTCOMES.filter((outcome) => !RARE.has(outcome) || count(outcome) > 0).map((outcome) => (
        <span data-outcome={outcome}>
          <i aria-hidden="true">{SIGNS[outcome]}</i>
          {` ${t.outcomeNames[outcome]} ${count(outcome)}`}
        </span>
      ))}
    </p>
  );
}
