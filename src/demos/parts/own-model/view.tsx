import { cutMark, cutText, emptyText, promptView } from '~/demos/parts/answering/sentences';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { table, type Cell } from '~/demos/parts/table';
import { fill } from '~/i18n/format';
import { ownRows } from '~/lib/ladder/own-model';
import type { Words as OwnModelStrings } from 'words:own-model';
import type { OwnModelProps } from './exams';
import type { OwnRun } from './run';

type Page = Pick<OwnModelProps, 'real'> & { t: OwnModelStrings };

export function resultsView(run: OwnRun, page: Page, model: ModelStrings) {
  const written = run.done.map((one) => one.written);
  const [empty, cut] = [emptyText(written, model), cutText(written, run.settings, model)];
  return [
    // Whether the replies are empty or were cut comes before any count.
    empty && (
      <p class="error" data-rung-empty>
        {empty}
      </p>
    ),
    cut && <p data-rung-cut>{cut}</p>,
    readsView(run, page),
    <p class="help">{page.t.rule}</p>,
  ].filter((node) => typeof node === 'object');
}

function readsView({ about, done }: OwnRun, { t, real }: Page) {
  const own = ownRows(done).find(({ task, road }) => task === 'facts' && road === 'fact');
  if (!own || !real) return undefined;
  const values = { model: about.name, right: own.right, n: own.n };
  const text = fill(t.reads, { ...values, realRight: real.right, realN: real.n });
  return <p data-rung-reads>{text}</p>;
}

export function repliesView({ done }: OwnRun, { t }: Page, model: ModelStrings) {
  const byQuestion = [...Map.groupBy(done, ({ question }) => question).values()].flat();
  return (
    <details class="group every-answer" data-rung-every>
      <summary>{fill(t.every, { n: done.length })}</summary>
      {table({
        heads: [...t.heads, model.read],
        rows: byQuestion.map((one) => replyRow(one, t, model)),
      })}
    </details>
  );
}

function replyRow(
  { task, road, question, answers, isRight, written, prompt }: OwnRun['done'][number],
  t: OwnModelStrings,
  model: ModelStrings,
): Cell[] {
  const mark = isRight ? 'right' : 'wrong';
  const expected = answers ? fill(t.expected, { answer: answers[0]! }) : t.expectedNone;
  return [
    [<span lang="en">{question}</span>, ' ', <small>{expected}</small>],
    t.road[road],
    [<q lang="en">{written.text || t.empty}</q>, ...cutMark(written, model)],
    <span data-mark={mark}>{t.marks[task === 'unknown' ? 'unknown' : 'told'][mark]}</span>,
    promptView(prompt, model.read, t.roles),
  ];
}
