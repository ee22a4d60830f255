import { QuestionsPanel } from '~/demos/parts/answering/questions-run';
import { askedCount } from '~/demos/parts/answering/run';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { fill } from '~/i18n/format';
import { RUNG_TASKS } from '~/lib/ladder/rung';
import { WRITING } from '~/lib/language-model/writing';
import { once } from '~/lib/memo';
import { listed, type Settings } from '~/lib/settings/table';
import type { Words as RungStrings } from 'words:rung';
import { openExams } from './exams';
import { FILES } from './files';
import { drawIntoLines } from './page-lines';
import { rungFields, type RungProps } from './fields';
import { judged, tasksOf, type Judged, type RungRun, type RungTask } from './tasks';
import { repliesView, resultsView } from './view';

type Form = Settings<typeof rungFields>;
type Asked = Pick<RungRun, 'asked'>;

/** Has a model of the reader's answer the ladder's questions, on the roads that need no training. */
class RungPanel extends QuestionsPanel<typeof rungFields, RungStrings, RungTask, Judged, Asked> {
  protected readonly fields = rungFields;
  declare protected props: RungProps;
  protected override exports = FILES;
  private readonly questions = once(() => openExams(this.props.exams));

  protected met(): void {}

  protected async exam({ about }: Writer, form: Form) {
    const asked = listed(form.tasks, RUNG_TASKS);
    this.sayRunning(this.props.strings.loading);
    const questions = await this.questions()(asked);
    return {
      tasks: tasksOf(questions, about),
      writing: { ...WRITING, most: form.most },
      read: judged,
      told: { asked },
    };
  }

  /** The lines of the page's tables are part of the figure. */
  protected figure(run: RungRun) {
    const model = modelWords()!;
    drawIntoLines(run, this.props.strings);
    const replies = this.isWriting ? [] : [repliesView(run, this.props, model)];
    return [...resultsView(run, this.props, model), ...replies];
  }

  protected progressSaid(run: RungRun): string {
    const { strings: t } = this.props;
    const values = { at: askedCount(run) + 1, of: run.tasks.length };
    return fill(t.asking, { ...values, road: t.road[run.now!.road] });
  }

  protected endSaid(run: RungRun): string {
    const { done, stopped } = this.props.strings;
    const isWhole = askedCount(run) === run.tasks.length;
    return fill(isWhole ? done : stopped, { n: run.done.length });
  }

  protected wayOf({ road }: RungTask): string {
    return this.props.strings.road[road];
  }
}

customElements.define('x-rung', RungPanel);
