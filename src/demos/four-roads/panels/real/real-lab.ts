import { absolute } from '~/browser/page';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import { untoldFor } from '../../core/real/exam';
import { samplePrompts } from '../../core/real/sample';
import { judgedReal } from '../../core/real/judged';
import { WRITING } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { connectTinylm } from '~/workers';
import { mount } from '~/demos/kit/mount';
import { answerAll, askedCount } from '~/demos/parts/answering/run';
import { refusedSaid, withTimeLeft } from '~/demos/parts/answering/said';
import { estimateSaid } from '~/demos/parts/language-model/estimate';
import {
  lazyModelPanel,
  modelProblems,
  modelWords,
  type ModelPanel,
} from '~/demos/parts/language-model/lazy';
import { sentences } from '~/demos/parts/language-model/panel-words';
import type { Writer } from '~/demos/parts/language-model/writer';
import { showBusy } from '~/demos/parts/start-stop';
import { fillSlot, findSlot, propsOf } from '~/demos/kit/props';
import { problemSaid } from '~/demos/kit/problem';
import { bringWords, wordsOf } from '~/demos/kit/words';
import type { Addresses } from '../../session';
import { answersView } from './answers-view';
import { FILES } from './files';
import { realForm } from './form';
import { readForm, type ExamForm } from './read-form';
import { tinyRecord } from './record';
import { tasksOf, type RealRun } from './run';
import type { RealStrings } from './strings';
import { resultsView, type TinyRecord } from './view';

const WORDS = 'four-roads/panels/real';

/** Props that the section gets from the build. */
export interface RealProps {
  locale: Locale;
  addresses: Addresses;
  /** Address of the folder with the recorded runs. */
  records: string;
  /** Parameter count of the tiny model. */
  parameters: number;
}

/** Fills in the section and wires it up. @param root the fold that contains `data-real-place` */
export async function openRealLab(root: HTMLElement): Promise<void> {
  const props = propsOf<RealProps>(root);
  await bringWords(WORDS, props.locale);
  const place = findSlot(root, 'real-place');
  mount(place, realForm(wordsOf<RealStrings>(WORDS)));
  const lab = new RealLab(place, props);
  lab.panel = lazyModelPanel(
    findSlot(root, 'lm-panel'),
    { demo: 'real', locale: props.locale },
    { ready: () => lab.showEstimate(), gone: () => lab.showEstimate() },
  );
}

class RealLab {
  panel: ModelPanel | undefined;
  private readonly t = wordsOf<RealStrings>(WORDS);
  private readonly worker = connectTinylm();
  private run: RealRun | undefined;
  /** The model that is writing now. */
  private writer: Writer | undefined;
  private isStopped = false;
  private tiny: Promise<TinyRecord | undefined> | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly props: RealProps,
  ) {
    place.addEventListener('input', () => this.showEstimate());
    this.piece('run').addEventListener('click', () => void this.start());
    findSlot(place, 'stop').addEventListener('click', () => this.stop());
    for (const button of place.querySelectorAll<HTMLElement>('[data-real-export]'))
      button.addEventListener('click', () => this.exportAs(button.dataset.realExport as 'csv'));
    this.showEstimate();
  }

  private piece = (name: string): HTMLElement => findSlot(this.place, `real-${name}`);

  /** Shows how many answers the form asks for, and how long they will take. */
  showEstimate(): void {
    const { t } = this;
    const about = this.panel?.writer()?.about;
    this.piece('tiny').hidden = !about?.tiny;
    const wanted = readForm(this.place, t);
    this.piece('estimate').textContent = wanted ? this.estimateOf(wanted, about !== undefined) : '';
  }

  private estimateOf({ settings, most }: ExamForm, ready: boolean): string {
    const { t, props } = this;
    const questions = settings.questions + untoldFor(settings.questions);
    const roads = settings.roads.length;
    const count = fill(t.count, { answers: questions * roads, questions, roads });
    const prompts = samplePrompts(settings, props.locale);
    const time = ready ? estimateSaid(prompts, { most }, modelWords()!) : t.estimateNone;
    return `${count} ${time}`;
  }

  private async start(): Promise<void> {
    const writer = this.panel?.writer();
    const wanted = readForm(this.place, this.t);
    const trouble = this.refused(writer, wanted);
    this.complain(trouble);
    if (trouble !== '' || !writer || !wanted) return;
    this.begin(writer);
    try {
      await this.walk(writer, wanted);
      const n = this.run?.done.length ?? 0;
      const ended = fill(this.isStopped ? this.t.stopped : this.t.done, { n });
      const model = modelWords()!;
      const refused = this.run ? refusedSaid(this.run, ({ road }) => this.t.road[road], model) : '';
      this.end(sentences([ended, refused], model));
    } catch (error) {
      this.end('');
      this.complain(this.why(error));
    }
  }

  private why = (error: unknown): string =>
    problemSaid(error, modelProblems(), this.props.locale) ?? this.t.failed;

  private refused(writer: Writer | undefined, wanted: ExamForm | undefined): string {
    const { t, props } = this;
    if (!writer) return t.noModel;
    const model = `tiny-${props.locale}`;
    const isOther = writer.about.tiny && /^tiny-(en|zh)$/.test(writer.about.id);
    if (isOther && writer.about.id !== model) return fill(t.otherLanguage, { model });
    return wanted?.settings.roads.length === 0 ? t.noRoad : '';
  }

  private async walk(writer: Writer, { settings, most }: ExamForm): Promise<void> {
    const { locale, records, parameters, addresses } = this.props;
    this.tiny ??= tinyRecord(records, locale, parameters);
    this.say(this.t.drawing);
    const exam = await this.worker.realExam({
      world: absolute(addresses.world),
      model: absolute(addresses.model),
      settings,
    });
    if (this.isStopped) return;
    const tiny = await this.tiny;
    const tasks = tasksOf(exam, settings.roads, writer.about.tiny);
    await answerAll(writer, { ...WRITING, most }, tasks, {
      read: ({ at, road }, written) => judgedReal(exam, at, road, written),
      why: (error) => this.why(error),
      isStopped: () => this.isStopped,
      changed: (run) => this.draw({ ...run, asked: settings, language: exam.language }, tiny),
    });
  }

  private draw(run: RealRun, tiny: TinyRecord | undefined): void {
    const { t, props } = this;
    this.run = run;
    const asked = askedCount(run);
    const model = modelWords()!;
    this.sayNext(run, run.tasks[asked]);
    const words = { t, model, locale: props.locale };
    if (run.done.length > 0) mount(this.piece('results'), resultsView(run, tiny, words));
    const bar = this.piece('progress') as HTMLProgressElement;
    bar.value = asked / run.tasks.length;
    this.piece('files').hidden = run.done.length === 0;
  }

  /** Says which question the model is answering. @param next undefined once all were asked */
  private sayNext(run: RealRun, next: RealRun['tasks'][number] | undefined): void {
    if (!next) return;
    const { t } = this;
    const of = run.tasks.at(-1)!.at + 1;
    const asking = fill(t.asking, { at: next.at + 1, of, road: t.road[next.road] });
    this.say(withTimeLeft(asking, run, modelWords()!));
  }

  private stop(): void {
    this.isStopped = true;
    this.writer?.stop();
  }

  private begin(writer: Writer): void {
    this.writer = writer;
    this.isStopped = false;
    this.show(true);
  }

  private end(said: string): void {
    this.writer = undefined;
    this.show(false);
    this.say(said);
    this.piece('said').textContent = said;
    this.showEstimate();
    if (this.run) mount(this.piece('answers'), answersView(this.run, this.t, modelWords()!));
  }

  private show(running: boolean): void {
    this.place.dataset.realState = running ? 'running' : 'idle';
    this.piece('progress').hidden = !running;
    showBusy(running, this.piece('run'), findSlot(this.place, 'stop'));
  }

  private say(sentence: string): void {
    this.piece('now').textContent = sentence;
  }

  private complain(sentence: string): void {
    fillSlot(this.piece('trouble'), sentence);
  }

  private exportAs(format: 'csv' | 'json'): void {
    if (this.run) save(FILES[format](this.run));
  }
}
