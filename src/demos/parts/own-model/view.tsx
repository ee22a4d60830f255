import { cutMark, cutText, emptyText, promptView } from '~/demos/parts/answering/sentences';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { table, type Cell } from '~/demos/parts/table';
import { fill } from '~/i18n/format';
import { tokensOf } from '~/lib/language-model/writing';
import { ownRows } from '~/lib/ladder/own-model';
import type { Words as OwnModelStrings } from 'words:own-model';
import type { OwnModelProps } from './fields';
import type { OwnRun } from './run';

type Page = Pick<OwnModelProps, 'real'> & { t: OwnModelStrings; model: ModelStrings };

export function resultsView({ about, done, settings }: OwnRun, { t, real, model }: Page) {
  const written = done.map((one) => one.written);
  const empty = emptyText(written, model);
  const cut = cutText(written, settings, model);
  const own = ownRows(done).find(({ task, road }) => task === 'facts' && road === 'fact');
  const reads = (right: number, n: number) =>
    fill(t.reads, { model: about.name, right, n, realRight: real!.right, realN: real!.n });
  return [
    // Whether the replies are empty or were cut comes before any count.
    empty !== '' && <p class="error">{empty}</p>,
    cut !== '' && <p>{cut}</p>,
    own && real && <p>{reads(own.right, own.n)}</p>,
    <p class="help">{t.rule}</p>,
  ];
}

export function repliesView({ done }: OwnRun, { t, model }: Page) {
  const byQuestion = [...Map.groupBy(done, ({ question }) => question).values()].flat();
  const row = (one: OwnRun['done'][number]): Cell[] => {
    const { task, road, question, answers, isRight, written, prompt } = one;
    const mark = isRight ? 'right' : 'wrong';
    const expected = answers ? fill(t.expected, { answer: answers[0]! }) : t.expectedNone;
    return [
      [<span lang="en">{question}</span>, ' ', <small>{expected}</small>],
      t.road[road],
      [
        <q lang="en">{written.text || t.empty}</q>,
        ...cutMark({ ...written, tokens: tokensOf(written) }, model),
      ],
      <span data-mark={mark}>{t.marks[task === 'unknown' ? task : 'told'][mark]}</span>,
      promptView(prompt, model.read, t.roles),
    ];
  };
  return (
    <details class="group every-answer" data-rung-every>
      <summary>{fill(t.every, { n: done.length })}</summary>
      {table({ heads: [...t.heads, model.read], rows: byQuestion.map(row) })}
    </details>
  );
}
