import { QuestionsPanel } from '~/demos/parts/answering/questions-run';
import { askedCount } from '~/demos/parts/answering/run';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { fill } from '~/i18n/format';
import { OWN_TASKS, ownRows, type OwnRow } from '~/lib/ladder/own-model';
import { WRITING } from '~/lib/language-model/writing';
import { once } from '~/lib/memo';
import { listed, type Settings } from '~/lib/settings/table';
import type { Words as OwnModelStrings } from 'words:own-model';
import { openExams } from './exams';
import { ownModelFields, type OwnModelProps } from './fields';
import { judged, tasksOf, type Judged, type OwnRun, type OwnTask } from './tasks';
import { repliesView, resultsView } from './view';
import { jsonFile, type Exported } from '~/demos/kit/export';
import { columnsOf, sidesOf } from '~/demos/parts/answering/columns';
import { mount } from '~/demos/kit/mount';
import { yoursMark } from '~/lib/ladder/marks';

/** Every reply with its question, what the model read, and whether it is right. */
const rowsOf = ({ done, about, settings }: OwnRun) =>
  done.map(({ task, road, question, answers, found, isRight, prompt, written }) => ({
    ...{ task, road, question, expected: answers?.join(' / ') ?? null },
    ...{ found: found ?? null, right: isRight },
    ...sidesOf(prompt, written),
    ...columnsOf(about, settings),
  }));

function json(run: OwnRun): Exported {
  const { about, settings, asked, done } = run;
  return jsonFile('ladder-yours', {
    ...{ size: 'yours', language: 'en', model: about },
    settings: { tasks: asked, most: settings.most },
    rows: ownRows(done),
    replies: rowsOf(run),
  });
}

/** A run as a file; as CSV it is the table of its replies. */
const FILES = { json };

type Form = Settings<typeof ownModelFields>;
type Asked = Pick<OwnRun, 'asked'>;

/** Has a model of the reader's answer the ladder's questions, on the roads that need no training. */
class OwnModelPanel extends QuestionsPanel<
  typeof ownModelFields,
  OwnModelStrings,
  OwnTask,
  Judged,
  Asked
> {
  protected readonly fields = ownModelFields;
  declare protected props: OwnModelProps;
  protected override exports = FILES;
  private readonly questions = once(() => openExams(this.props.exams));

  protected met(): void {}

  protected async exam({ about }: Writer, form: Form) {
    const asked = listed(form.tasks, OWN_TASKS);
    this.sayRunning(this.props.strings.loading);
    const questions = await this.questions()(asked);
    return {
      tasks: tasksOf(questions, about),
      writing: { ...WRITING, most: form.most },
      read: judged,
      extra: { asked },
    };
  }

  /** The lines of the page's tables are part of the figure. */
  protected figure(run: OwnRun) {
    const model = modelWords()!;
    drawIntoLines(run, this.props.strings);
    const replies = this.isWriting ? [] : [repliesView(run, this.props, model)];
    return [...resultsView(run, this.props, model), ...replies];
  }

  protected progressText(run: OwnRun): string {
    const { strings: t } = this.props;
    const values = { at: askedCount(run) + 1, of: run.tasks.length };
    return fill(t.asking, { ...values, road: t.road[run.now!.road] });
  }

  protected endText(run: OwnRun): string {
    const { done, stopped } = this.props.strings;
    const isWhole = askedCount(run) === run.tasks.length;
    return fill(isWhole ? done : stopped, { n: run.done.length });
  }

  protected wayOf({ road }: OwnTask): string {
    return this.props.strings.road[road];
  }
}

customElements.define('x-rung', OwnModelPanel);

/** Draws a run as a fourth mark into the lines of the page's tables, under the model's name. */
function drawIntoLines({ done, about }: OwnRun, t: OwnModelStrings): void {
  const model = about.name;
  for (const part of parts('[data-yours-legend]')) part.textContent = fill(t.legend, { model });
  for (const part of parts('[data-yours-head]')) part.textContent = fill(t.yours, { model });
  for (const cell of parts('td[data-size=yours]')) {
    mount(cell, [t.none]);
    cell.title = model;
  }
  for (const place of parts('[data-yours-mark]')) mount(place, []);
  for (const row of ownRows(done)) drawRow(row, model, t);
}

/** Parts that wait for a run, which are shown from now on. */
function parts(selector: string): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  for (const part of all) part.hidden = false;
  return all;
}

function drawRow(row: OwnRow, model: string, t: OwnModelStrings): void {
  const line = document.getElementById(`${row.task}-${row.road}`);
  if (!line) return;
  const { right, n, found } = row;
  const read =
    found === undefined ? [] : [<small>{fill(t.found, { found, read: row.read! })}</small>];
  mount(line.querySelector('td[data-size=yours]')!, [fill(t.cell, { right, n }), ...read]);
  const text = fill(t.mark, {
    road: t.road[row.road as keyof OwnModelStrings['road']],
    model,
    right,
    n,
  });
  mount(line.querySelector('[data-yours-mark]')!, [yoursMark(row, text)]);
}
