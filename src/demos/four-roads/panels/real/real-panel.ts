import { absolute } from '~/browser/page';
import { fill } from '~/i18n/format';
import { WRITING } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import { listed, type Settings } from '~/lib/settings/table';
import { connectTinylm } from '~/workers';
import { RoadsPanel } from '~/demos/parts/answering/roads-run';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { REAL_ROADS } from '../../core/real/roads';
import { untoldFor, type RealSettings } from '../../core/real/exam';
import { judgedReal } from '../../core/real/judged';
import type { RealAnswered } from '../../core/real/outcome';
import { samplePrompts } from '../../core/real/sample';
import { answersView } from './answers-view';
import type { RealStrings } from './en';
import { FILES } from './files';
import { realFields, type RealProps } from './props';
import { tinyRecord } from './record';
import { tasksOf, type RealRun, type RealTask, type RealTold } from './tasks';
import { resultsView, type TinyRecord } from './view';

type Form = Settings<typeof realFields>;

/** Has a model that people use answer the lab's first task, on the roads that need no training. */
class RealPanel extends RoadsPanel<
  typeof realFields,
  RealStrings,
  RealTask,
  RealAnswered,
  RealTold
> {
  protected readonly fields = realFields;
  declare protected props: RealProps;
  protected override exports = FILES;
  private readonly worker = connectTinylm();
  private tiny: TinyRecord | undefined;

  protected expected(form: Form) {
    const { strings: t, locale } = this.props;
    const asked = askedIn(form);
    const questions = asked.questions + untoldFor(asked.questions);
    const roads = asked.roads.length;
    const count = fill(t.count, { answers: questions * roads, questions, roads });
    return { count, prompts: samplePrompts(asked, locale) };
  }

  protected async exam(writer: Writer, form: Form) {
    const { locale, records, parameters, addresses, strings: t } = this.props;
    this.checkLanguage(writer);
    const asked = askedIn(form);
    this.sayRunning(t.drawing);
    const [world, model] = [absolute(addresses.world), absolute(addresses.model)];
    const [exam, tiny] = await Promise.all([
      this.worker.realExam({ world, model, settings: asked }),
      this.tiny ?? tinyRecord(records, locale, parameters),
    ]);
    this.tiny = tiny;
    return {
      tasks: tasksOf(exam, asked.roads, writer.about.tiny),
      writing: { ...WRITING, most: form.most },
      read: ({ at, road }: RealTask, written: RealAnswered['written']) =>
        judgedReal(exam, at, road, written),
      told: { asked, language: exam.language },
    };
  }

  /** @throws Problem if the model is our tiny one of the other language */
  private checkLanguage({ about }: Writer): void {
    const model = `tiny-${this.props.locale}`;
    const isOther = about.tiny && /^tiny-(en|zh)$/.test(about.id) && about.id !== model;
    if (isOther) throw new Problem('other-language', { model });
  }

  protected figure(run: RealRun) {
    const { strings: t, locale } = this.props;
    const model = modelWords()!;
    const answers = this.isWriting ? [] : answersView(run, t, model);
    return [...resultsView(run, this.tiny, { t, model, locale }), ...answers];
  }

  protected progressSaid(run: RealRun): string {
    const { strings: t } = this.props;
    const { at, road } = run.now!;
    return fill(t.asking, { at: at + 1, of: run.tasks.at(-1)!.at + 1, road: t.road[road] });
  }
}

const askedIn = ({ questions, realSeed, roads }: Form): RealSettings => ({
  questions,
  seed: realSeed,
  roads: listed(roads, REAL_ROADS),
});

customElements.define('x-real', RealPanel);
