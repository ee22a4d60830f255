import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { ModelPrompt, WritingSettings } from '~/lib/language-model/writing';
import { promptsOf, type AskedPrompt } from '~/lib/demos/prompt/own/variants';
import { checkSize } from '~/lib/text/limits';
import { Problem } from '~/lib/problem';
import { connectChecks, type ReadBench } from '~/workers';
import { save } from '../../export';
import { mount } from '../../mount';
import { pieceOf } from '../../piece';
import { problemSaid } from '../../problem';
import { estimateSaid } from '../../parts/language-model/estimate';
import { modelProblems } from '../../parts/language-model/lazy';
import type { ModelStrings } from '../../parts/language-model/strings';
import type { Writer } from '../../parts/language-model/writer';
import { wireWriting, writingSettings } from '../../parts/language-model/writing-form';
import { askAll } from './ask';
import { Desk } from './desk';
import { fileOf, type Format } from './files';
import { LINE, type Preset } from './form';
import { Judge } from './judging';
import { forgetBench, keepBench, keptBench } from './kept-bench';
import { MAILS } from './mails';
import { readView } from './read-view';
import type { ModelColumn, OwnAnswer, OwnState, Show } from './state';
import type { OwnStrings } from './strings';
import { toyFilling, ToyWorlds, unknownSaid, vocabularyView } from './toy-world';
import { ownView, scoresSaid } from './view';

const PAUSE = 350; // ms after the last keystroke until prompts and rows are read
const LISTED = 20;
const BETWEEN = 500; // ms between two drawings of a run that goes on

interface Words {
  t: OwnStrings;
  model: ModelStrings;
  locale: Locale;
}

/** The reader's own prompts: read as they are typed, run on the model of the page, scored and handed out. */
export class Bench {
  writer: () => Writer | undefined = () => undefined;
  private readonly desk: Desk;
  private readonly worlds: ToyWorlds;
  private readonly checks = connectChecks();
  private readonly judge = new Judge(this.checks);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private drawn = 0;
  /** What the columns answer; another bench begins without any. */
  private key = '';
  private state: OwnState | undefined;
  private settings: WritingSettings | undefined;
  private running: { writer: Writer; isStopped: boolean } | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly words: Words,
    addresses: Readonly<Record<Locale, string>>,
  ) {
    this.desk = new Desk(root, words.t);
    this.worlds = new ToyWorlds(addresses);
    wireWriting(root, words.model);
    root.addEventListener('input', this.onInput);
    root.addEventListener('change', this.onChange);
    root.addEventListener('click', this.onClick);
    root.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Fills the form: with what was kept, else with the twenty questions. */
  async begin(): Promise<void> {
    const earlier = keptBench();
    if (!earlier) return this.take(this.words.locale);
    this.desk.fill({ ...earlier, ...earlier.usual });
    this.desk.tick('ownReworded', earlier.reworded === true);
    this.desk.tick('ownKeep', true);
    await this.read();
  }

  /** Another model writes, or none. */
  modelTurned = (): void => void this.read();

  private onInput = ({ target }: Event): void => {
    if (!isField(target)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), PAUSE);
  };

  private onChange = ({ target }: Event): void => {
    if (!isField(target)) return;
    if (target.name === 'ownKeep') this.keep();
    if (target.name === 'ownFile') void this.readFile(target as HTMLInputElement);
  };

  private onClick = ({ target }: Event): void => {
    const { dataset } = (target as Element).closest<HTMLElement>('button') ?? {};
    if (!dataset) return;
    if ('ownAdd' in dataset) this.turnBy(1);
    if ('ownRemove' in dataset) this.turnBy(-1);
    if (dataset.ownPreset) void this.take(dataset.ownPreset as Preset);
    if ('ownRun' in dataset) void this.run();
    if ('stop' in dataset) this.stop();
    if (dataset.ownShow) this.list({ show: dataset.ownShow as Show, listed: LISTED });
    if ('ownMore' in dataset && this.state) this.list({ listed: this.state.listed + LISTED });
    if (dataset.exportOwn) this.hand(dataset.exportOwn as Format);
  };

  private turnBy(by: 1 | -1): void {
    this.desk.turn(by);
    void this.read();
  }

  private async take(preset: Preset): Promise<void> {
    const { t, locale } = this.words;
    try {
      if (preset === 'mails')
        this.desk.fill({
          ...MAILS[locale],
          kind: 'json-schema',
          expected: '',
          anyCase: false,
          most: LINE,
        });
      else this.desk.fill(toyFilling(await this.worlds.of(preset), t));
    } catch {
      return this.complain(t.wordsMissing);
    }
    await this.read();
  }

  private async readFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      checkSize(file.name, file.size);
      const text = await file.text().catch(() => {
        throw new Problem('unreadable', { name: file.name });
      });
      this.desk.table(text);
      input.value = '';
      await this.read();
    } catch (error) {
      this.complain(this.said(error));
    }
  }

  private keep(): void {
    const { t } = this.words;
    if (!this.desk.keeps()) {
      forgetBench();
      return this.say(t.keptNot);
    }
    const isKept = keepBench(this.desk.bench());
    if (!isKept) this.desk.tick('ownKeep', false);
    this.say(isKept ? t.kept : t.keepRefused);
  }

  /** Reads what the form holds; says what is wrong, which words are unknown, how long a run takes. */
  private async read(): Promise<ReadBench | undefined> {
    const mine = ++this.turn;
    const bench = this.desk.bench();
    if (this.desk.keeps()) this.keep();
    try {
      const read = await this.checks.read(bench);
      const language = this.tinyLanguage();
      const world = await this.worlds.of(language).catch(() => undefined);
      if (mine !== this.turn) return read;
      const { t, locale } = this.words;
      this.complain('');
      const unknown = world ? unknownSaid(textOf(read), world, language, t) : '';
      mount(pieceOf(this.root, 'own-read'), readView(read, unknown, t, locale));
      if (world) mount(pieceOf(this.root, 'own-words'), vocabularyView(world, t));
      this.foretell(promptsOf(read.wordings, read.rows));
      return read;
    } catch (error) {
      if (mine === this.turn) this.complain(this.said(error));
      return undefined;
    }
  }

  /** Of the tiny model that is loaded, else of the page. */
  private tinyLanguage(): Locale {
    const { tiny, id } = this.writer()?.about ?? {};
    const [, language] = /^tiny-(en|zh)$/.exec(tiny ? (id ?? '') : '') ?? [];
    return (language as Locale | undefined) ?? this.words.locale;
  }

  private foretell(asked: readonly AskedPrompt[]): void {
    const { t, model, locale } = this.words;
    const most = Number(this.root.querySelector<HTMLInputElement>('[name=lmMost]')!.value) || 1;
    const estimate = estimateSaid(this.promptsFor(asked), { most }, model);
    const asks = fill(t.asks, { n: formatNumber(asked.length, locale) });
    pieceOf(this.root, 'own-estimate').textContent = [asks, estimate]
      .filter(Boolean)
      .join(locale === 'zh' ? '' : ' ');
  }

  private promptsFor(asked: readonly AskedPrompt[]): ModelPrompt[] {
    const way = this.desk.way();
    const isText = way === 'auto' ? this.writer()?.about.tiny !== false : way === 'text';
    return asked.map(({ prompt }) => (isText ? prompt : [{ role: 'user', content: prompt }]));
  }

  private async run(): Promise<void> {
    const { t, model } = this.words;
    const settings = writingSettings(this.root, model);
    const writer = this.writer();
    if (this.running || !settings) return;
    this.say(t.checking);
    const read = await this.read();
    if (!read) return this.say('');
    if (read.rows.length === 0) return this.complain(this.said({ code: 'no-rows' }));
    if (!writer) return this.complain(t.noModel);
    this.complain('');
    this.settings = settings;
    await this.ask(writer, settings, this.open(writer, read));
  }

  /** The column of a model; a bench that has changed begins with no other. */
  private open({ about }: Writer, { wordings, rows }: ReadBench): ModelColumn {
    const bench = this.desk.bench();
    const key = JSON.stringify(bench);
    const { at, name, id, tiny } = about;
    const column: ModelColumn = { about: { at, name, id, tiny }, answers: [] };
    const isSame = (other: ModelColumn) => other.about.id === id && other.about.at === at;
    const before = key === this.key ? (this.state?.columns ?? []) : [];
    const place = before.findIndex(isSame);
    const columns = place < 0 ? [...before, column] : before.with(place, column);
    const asked = promptsOf(wordings, rows);
    const { locale, t } = this.words;
    const { variants } = bench;
    this.key = key;
    const show = this.state?.show ?? 'all';
    this.state = { locale, t, variants, rows, asked, columns, show, listed: LISTED };
    return column;
  }

  private async ask(writer: Writer, settings: WritingSettings, column: ModelColumn): Promise<void> {
    const { asked } = this.state!;
    const running = (this.running = { writer, isStopped: false });
    const judged: Promise<void>[] = [];
    this.showRunning(0, asked.length);
    let trouble: string | undefined;
    try {
      await askAll(writer, this.promptsFor(asked), settings, {
        answered: (at, answer) => {
          const failed = 'failed' in answer ? this.said(answer.failed) : undefined;
          const own: OwnAnswer =
            'failed' in answer
              ? { text: '', written: 0, failed: failed! }
              : {
                  text: answer.text,
                  ended: answer.ended,
                  written: answer.tokens.length,
                  ...(answer.promptTokens !== undefined && { read: answer.promptTokens }),
                };
          column.answers[at] = own;
          judged.push(this.judged(at, own));
          this.showRunning(count(column), asked.length);
          this.draw(false);
        },
        isStopped: () => running.isStopped,
      });
    } catch (error) {
      trouble = this.said(error);
    }
    await Promise.allSettled(judged);
    this.end(column, trouble);
  }

  private async judged(at: number, answer: OwnAnswer): Promise<void> {
    const { rows, asked } = this.state!;
    const { rule } = rows[asked[at]!.row]!;
    if (!rule || answer.failed !== undefined || answer.ended === 'stopped') return;
    answer.verdict = await this.judge.verdict(rule, answer.text);
  }

  private stop(): void {
    if (!this.running) return;
    this.running.isStopped = true;
    this.running.writer.stop();
  }

  private end(column: ModelColumn, trouble: string | undefined): void {
    const { t } = this.words;
    const { isStopped } = this.running!;
    const done = { done: count(column), of: this.state!.asked.length };
    this.running = undefined;
    this.hideRunning();
    this.draw();
    this.root.dataset.mine = '';
    this.root.dataset.runs = String(Number(this.root.dataset.runs ?? 0) + 1);
    if (trouble !== undefined) return this.complain(fill(t.failed, { ...done, why: trouble }));
    this.say(isStopped ? fill(t.stopped, done) : scoresSaid(this.state!));
  }

  /** Answers come faster than they need be drawn. */
  private draw(now = true): void {
    if (!now && performance.now() - this.drawn < BETWEEN) return;
    mount(pieceOf(this.root, 'own-shown'), ownView(this.state!));
    pieceOf(this.root, 'own-files').hidden = false;
    this.drawn = performance.now();
  }

  private list(change: Partial<Pick<OwnState, 'show' | 'listed'>>): void {
    if (!this.state) return;
    this.state = { ...this.state, ...change };
    this.draw();
  }

  private showRunning(done: number, of: number): void {
    const [run, stop] = [pieceOf(this.root, 'own-run'), pieceOf(this.root, 'stop')];
    stop.hidden = false;
    if (document.activeElement === run) stop.focus();
    run.setAttribute('disabled', '');
    pieceOf(this.root, 'own-working').hidden = false;
    const bar = this.root.querySelector<HTMLProgressElement>('[data-own-working] progress')!;
    [bar.max, bar.value] = [of, done];
    pieceOf(this.root, 'own-progress').textContent = fill(this.words.t.running, { done, of });
    if (done === 0) this.say('');
  }

  private hideRunning(): void {
    const [run, stop] = [pieceOf(this.root, 'own-run'), pieceOf(this.root, 'stop')];
    run.removeAttribute('disabled');
    if (document.activeElement === stop) run.focus();
    stop.hidden = true;
    pieceOf(this.root, 'own-working').hidden = true;
  }

  private hand(format: Format): void {
    if (!this.state || !this.settings) return;
    const file = fileOf(format, this.state, this.settings);
    save(file);
    this.say(fill(this.words.t.saved, { file: file.file }));
  }

  private said(error: unknown): string {
    const { t, locale } = this.words;
    return problemSaid(error, { ...modelProblems(), ...t.problems }, locale) ?? t.broken;
  }

  private complain(sentence: string): void {
    const slot = pieceOf(this.root, 'own-fault');
    slot.textContent = sentence;
    slot.hidden = sentence === '';
    if (sentence) this.say('');
  }

  private say(sentence: string): void {
    pieceOf(this.root, 'own-said').textContent = sentence;
  }
}

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLElement && (target as HTMLInputElement).name?.startsWith('own');

const count = ({ answers }: ModelColumn): number => answers.filter(Boolean).length;

/** All that a model would read: templates and inputs. */
function textOf({ wordings, rows }: ReadBench): string {
  const written = wordings.flatMap(({ template }) =>
    template.pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])),
  );
  return [...written, ...rows.flatMap(({ inputs }) => [...inputs.values()])].join('\n');
}
