import { save } from '~/demos/kit/export';
import { mount } from '~/demos/kit/mount';
import { problemSaid } from '~/demos/kit/problem';
import { findSlot } from '~/demos/kit/props';
import { KeepBox } from '~/demos/parts/keep-box';
import { modelProblems } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { wireWriting, writingSettings } from '~/demos/parts/language-model/writing-form';
import { undoButton, Undo } from '~/demos/parts/undo';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import { connectChecks } from '~/workers/models';
import { Act } from './act';
import { answeredIn, LISTED, withColumn } from './column';
import { Desk, type Filling } from './desk';
import { fileOf, type Format } from './files';
import { LINE, type Preset } from './form';
import { Judge } from './judging';
import { BENCH_KEY, keptBench } from './kept-bench';
import { MAILS } from './mails';
import { Reader } from './reader';
import { isContinued, type OwnWords, promptsFor } from './reading';
import { Run } from './run';
import type { ModelColumn, OwnState, Show } from './state';
import { toyFilling, ToyWorlds } from './toy-world';
import { ownView, scoresSaid } from './view';

/** The text of the chosen file, which can be chosen again. @throws Problem `too-large`, `unreadable` */
async function chosenText(input: HTMLInputElement): Promise<string | undefined> {
  const [file] = input.files ?? [];
  if (!file) return undefined;
  input.value = '';
  checkSize(file.name, file.size);
  return file.text().catch(() => {
    throw new Problem('unreadable', { name: file.name });
  });
}

const BETWEEN = 500; // ms between two drawings during a run

/** The reader's own prompts: entered, run on the model of the page, scored and exported. */
export class Bench {
  writer: () => Writer | undefined = () => undefined;
  private readonly desk: Desk;
  private readonly act: Act;
  private readonly worlds: ToyWorlds;
  private readonly reader: Reader;
  private readonly judge: Judge;
  private readonly keeping: KeepBox;
  private readonly back: Undo<Filling>;
  private drawn = 0;
  /** The prompts and settings behind the columns; another bench begins without columns. */
  private key = '';
  private state: OwnState | undefined;
  private running: Run | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly words: OwnWords,
    addresses: Readonly<Record<Locale, string>>,
  ) {
    this.desk = new Desk(root, words.t);
    this.act = new Act(root, words.t);
    this.worlds = new ToyWorlds(addresses);
    const checks = connectChecks();
    this.judge = new Judge(checks);
    this.keeping = this.keptBy(root.querySelector('[name=ownKeep]')!);
    this.back = this.wayBack();
    const { desk, act, worlds, said } = this;
    const keep = () => void this.keeping.again();
    const about = () => this.writer()?.about;
    this.reader = new Reader({ root, words, desk, act, worlds, checks, keep, about, said });
    wireWriting(root, words.model);
    root.addEventListener('input', this.onInput);
    root.addEventListener('change', this.onChange);
    root.addEventListener('click', this.onClick);
  }

  /** Fills the form with the stored bench, or with the twenty questions. */
  async begin(): Promise<void> {
    const earlier = keptBench();
    if (!earlier) return this.take(this.words.locale);
    this.desk.fill({ ...earlier, ...earlier.usual });
    this.desk.tick('ownReworded', earlier.reworded);
    this.desk.tick('ownKeep', true);
    await this.reader.read();
  }

  /** The model has changed or is gone. */
  modelTurned = (): void => void this.reader.read();

  private onInput = ({ target }: Event): void => {
    if (!isField(target)) return;
    this.reader.soon();
  };

  private onChange = ({ target }: Event): void => {
    if (!isField(target)) return;
    if (target.name === 'ownFile') void this.readFile(target);
  };

  private onClick = ({ target }: Event): void => {
    const { dataset } = (target as Element).closest<HTMLElement>('button') ?? {};
    if (!dataset) return;
    if ('ownAdd' in dataset) this.turnBy(1);
    if ('ownRemove' in dataset) this.turnBy(-1);
    if (dataset.ownPreset) void this.take(dataset.ownPreset as Preset);
    if ('ownRun' in dataset) void this.run();
    if ('stop' in dataset) this.running?.stop();
    if (dataset.ownShow) this.list({ show: dataset.ownShow as Show, listed: LISTED });
    if ('ownMore' in dataset && this.state) this.list({ listed: this.state.listed + LISTED });
    if (dataset.exportOwn) this.hand(dataset.exportOwn as Format);
  };

  private keptBy(box: HTMLInputElement): KeepBox {
    const { kept, keptNot, keepRefused } = this.words.t;
    return new KeepBox(box, {
      key: BENCH_KEY,
      text: () => JSON.stringify(this.desk.bench()),
      words: { kept, forgotten: keptNot, refused: keepRefused },
      say: (sentence) => (findSlot(this.root, 'kept').textContent = sentence),
    });
  }

  /** Undo for prompts and rows replaced by an example or a file. */
  private wayBack(): Undo<Filling> {
    return new Undo({
      empty: this.desk.filling(),
      read: () => this.desk.filling(),
      fill: (filling) => {
        this.desk.fill(filling);
        void this.reader.read();
      },
      offer: (bringBack) => this.root.querySelector('.own-presets')!.append(undoButton(bringBack)),
    });
  }

  private turnBy(by: 1 | -1): void {
    this.desk.turn(by);
    void this.reader.read();
  }

  private async take(preset: Preset): Promise<void> {
    const { t, locale } = this.words;
    try {
      const filling =
        preset === 'mails' ? mailsFilling(locale) : toyFilling(await this.worlds.of(preset), t);
      this.back.example(() => this.desk.fill(filling));
    } catch {
      return this.act.complain(t.wordsMissing);
    }
    await this.reader.read();
  }

  private async readFile(input: HTMLInputElement): Promise<void> {
    try {
      const text = await chosenText(input);
      if (text !== undefined) this.back.replace(() => this.desk.table(text));
      await this.reader.read();
    } catch (error) {
      this.act.complain(this.said(error));
    }
  }

  private async run(): Promise<void> {
    const { t, model, locale } = this.words;
    const settings = writingSettings(this.root, model);
    const writer = this.writer();
    if (this.running || !settings) return;
    const bench = this.desk.bench();
    const read = await this.reader.read();
    if (!read || this.running) return;
    if (read.rows.length === 0) return this.act.complain(t.problems['no-rows']);
    if (!writer) return this.act.complain(t.noModel);
    const { most, ...drawn } = settings;
    const limit = this.desk.limit.isTyped() ? most : 'suited';
    const key = JSON.stringify([bench, drawn, limit, this.desk.way()]);
    const before = key === this.key ? this.state : undefined;
    const continued = isContinued(this.desk.way(), writer.about);
    const begun = { bench, read, settings, continued, locale, t };
    const { state, column } = withColumn(before, writer.about, begun);
    [this.key, this.state] = [key, state];
    await this.ask(writer, column);
  }

  private async ask(writer: Writer, column: ModelColumn): Promise<void> {
    const { asked } = this.state!;
    const answered = () => {
      this.act.running(answeredIn(column), asked.length);
      this.draw(false);
    };
    this.running = new Run(writer, this.judge, { answered, said: this.said });
    this.act.running(0, asked.length);
    const prompts = promptsFor(asked, this.desk.way(), writer.about);
    this.end(column, await this.running.fill(column, this.state!, prompts));
  }

  private end(column: ModelColumn, trouble: string | undefined): void {
    const { t } = this.words;
    const { isStopped } = this.running!;
    const done = { done: answeredIn(column), of: this.state!.asked.length };
    this.running = undefined;
    this.act.rest();
    this.draw();
    this.root.dataset.mine = '';
    this.root.dataset.runs = String(Number(this.root.dataset.runs ?? 0) + 1);
    if (trouble !== undefined) return this.act.complain(fill(t.failed, { ...done, why: trouble }));
    this.act.say(isStopped ? fill(t.stopped, done) : scoresSaid(this.state!));
  }

  /** Throttles the drawing, since answers arrive faster than needed. */
  private draw(now = true): void {
    if (!now && performance.now() - this.drawn < BETWEEN) return;
    mount(findSlot(this.root, 'own-shown'), ownView(this.state!));
    this.act.offerFiles();
    this.drawn = performance.now();
  }

  private list(change: Partial<Pick<OwnState, 'show' | 'listed'>>): void {
    if (!this.state) return;
    this.state = { ...this.state, ...change };
    this.draw();
  }

  private hand(format: Format): void {
    if (!this.state) return;
    const file = fileOf(format, this.state);
    save(file);
    this.act.say(fill(this.words.t.saved, { file: file.file }));
  }

  private said = (error: unknown): string => {
    const { t, locale } = this.words;
    return problemSaid(error, { ...modelProblems(), ...t.problems }, locale) ?? t.broken;
  };
}

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLElement && (target as HTMLInputElement).name?.startsWith('own');

const mailsFilling = (locale: Locale) =>
  ({ ...MAILS[locale], kind: 'json-schema', expected: '', anyCase: false, most: LINE }) as const;
