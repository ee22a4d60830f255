import { fetchFile } from '~/browser/page';
import { RoadsPanel } from '~/demos/parts/answering/roads-run';
import { askedCount } from '~/demos/parts/answering/run';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { fill } from '~/i18n/format';
import { parseLadderExam, sampleExam, type LadderExam } from '~/lib/ladder/exam';
import { RUNG_ROADS, type RungSettings } from '~/lib/ladder/rung';
import { WRITING } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import { listed, type Settings } from '~/lib/settings/table';
import type { RungStrings } from './en';
import { FILES } from './files';
import { drawIntoLines } from './page-lines';
import { rungFields } from './fields';
import type { RungProps } from './props';
import { judged, tasksOf, type Judged, type RungRun, type RungTask } from './tasks';
import { repliesView, resultsView } from './view';

type Form = Settings<typeof rungFields>;
type Asked = Pick<RungRun, 'asked'>;

/** Has a model of the reader's answer the ladder's questions on facts, on the roads that need no training. */
class RungPanel extends RoadsPanel<typeof rungFields, RungStrings, RungTask, Judged, Asked> {
  protected readonly fields = rungFields;
  declare protected props: RungProps;
  protected override exports = FILES;
  private fetched: LadderExam | undefined;

  protected expected(form: Form) {
    const prompts = tasksOf(sampleExam(), askedIn(form), { id: '' }).map(({ prompt }) => prompt);
    return { count: fill(this.props.strings.count, { replies: prompts.length }), prompts };
  }

  protected async exam({ about }: Writer, form: Form) {
    if (about.tiny) throw new Problem('tiny-model', { name: about.name });
    const asked = askedIn(form);
    this.sayRunning(this.props.strings.loading);
    this.fetched ??= await fetchExam(this.props.exam);
    return {
      tasks: tasksOf(this.fetched, asked, about),
      writing: { ...WRITING, most: form.most },
      read: judged,
      told: { asked },
    };
  }

  /** The lines of the page's tables are part of the figure. */
  protected figure(run: RungRun) {
    const model = modelWords()!;
    drawIntoLines(run, this.props.strings);
    const replies = this.isWriting ? [] : repliesView(run, this.props, model);
    return [...resultsView(run, this.props, model), ...replies];
  }

  protected progressSaid(run: RungRun): string {
    const { strings: t } = this.props;
    const values = { at: askedCount(run) + 1, of: run.tasks.length };
    return fill(t.asking, { ...values, road: t.road[run.now!.road] });
  }
}

/** @throws Problem `no-exam` if it cannot be fetched, or is none */
async function fetchExam(address: string): Promise<LadderExam> {
  try {
    return parseLadderExam(await (await fetchFile(address)).json());
  } catch (cause) {
    throw new Problem('no-exam', {}, { cause });
  }
}

const askedIn = ({ questions, rungSeed, roads }: Form): RungSettings => ({
  ...{ questions, seed: rungSeed },
  roads: listed(roads, RUNG_ROADS),
});

customElements.define('x-rung', RungPanel);
