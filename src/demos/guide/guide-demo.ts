import { copyText } from '~/browser/save-file';
import { fill, formatDate } from '~/i18n/format';
import type { Answers } from './core/rules';
import { memoized } from '~/lib/memo';
import { jsonFile, save, type Exported } from '~/demos/kit/export';
import { InstantDemo } from '~/demos/kit/instant-demo';
import { mount } from '~/demos/kit/mount';
import type { Words as KitStrings } from 'words:parts';
import { type Sheet, toMarkdown } from '../parts/memo/sheet';
import { MemoPanel } from '../parts/memo/panel';
import { findSlot, propsOf } from '~/demos/kit/props';
import { WEIGHED, type Weighed, type WeighingElement } from '../parts/weighed';
import { problemSaid } from '~/demos/kit/problem';
import { footOf, wireFoot } from '../kit/foot';
import { wordsOf } from '~/demos/kit/words';
import { addressOf, asked, speaksToGuide, type GuideAddress } from './address';
import { litBy, stateOf, fetchRules } from './answering';
import { jsonOf } from './files';
import { memoSheet } from './memo';
import { answerSaid } from './sentences';
import { wireSize } from './size';
import { type GuideProps, type GuideState, UNLIT } from './state';
import type { Words as GuideStrings } from 'words:guide';
import { cards } from './view/cards';
import { ends } from './view/ends';
import { drawLines } from './view/lines';
import { reasons } from './view/reasons';
import { verdict } from './view/verdict';

/** The page as a function of its answers; each change updates it at once. */
class GuideDemo extends InstantDemo<GuideProps> {
  private now!: GuideAddress;
  private drawn: GuideState | undefined;
  private weighed: Weighed | undefined;
  private turnedAt = 0;
  private readonly rules = memoized(() => fetchRules(this.props.rulesAt));

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.now) return; // moved within the page: everything is already wired
    const words = { strings: wordsOf<GuideStrings>('guide'), kit: wordsOf<KitStrings>('parts') };
    this.props = { ...propsOf<GuideProps>(this), ...words };
    const query = new URLSearchParams(location.search);
    this.now = asked(query, this.props);
    const typed = this.typed();
    this.now = { ...this.now, answers: { ...this.now.answers, ...typed } };
    this.wire();
    this.write();
    const asksNow = this.isSetBy(query) || Object.keys(typed).length > 0;
    if (asksNow || this.weighed?.own) void this.answer([]);
    else void this.rules().catch(() => {}); // the first answer tries again, and reports a failure
  }

  private wire(): void {
    this.addEventListener('change', this.onChange);
    this.addEventListener('click', this.onClick);
    this.addEventListener(WEIGHED, this.onWeighed);
    this.weighed = this.table?.weighed; // loaded first, if at all
    this.addEventListener('submit', this.onSubmit);
    wireFoot(footOf(this), 'guide', this.props.kit);
    wireSize(this, this.props, (text) => this.turnTo('text', text));
    new MemoPanel(
      this,
      () => this.sheet(),
      () => this.say(this.props.strings.memo.opened),
    );
    for (const button of this.querySelectorAll<HTMLButtonElement>('button'))
      if (button.closest('.demo') === this) button.disabled = false;
  }

  /** Answers chosen before the scripts were loaded, or restored by the browser on reload. */
  private typed(): Record<string, string> {
    const chosen = this.selects().filter(
      ({ name, value, options }) =>
        name !== 'case' && ![...options].find((one) => one.value === value)?.defaultSelected,
    );
    return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  }

  private selects(): HTMLSelectElement[] {
    return [
      ...this.querySelectorAll<HTMLSelectElement>(':is([data-asked], [data-more]) select[name]'),
    ];
  }

  private onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement) || !this.selects().includes(target)) return;
    const { name, value } = target;
    if (name === 'case') this.turn(this.caseNamed(value));
    else this.turnTo(name, value);
  };

  private turnTo(question: string, option: string): void {
    if (this.now.answers[question] === option) return;
    this.turn({ ...this.now, answers: { ...this.now.answers, [question]: option } });
  }

  private caseNamed(id: string): GuideAddress {
    const { cases, base } = this.props;
    const chosen = cases.find((one) => one.id === id) ?? base;
    return { case: chosen, answers: chosen.answers };
  }

  private turn(next: GuideAddress): void {
    const before = this.now;
    this.now = next;
    this.write();
    const url = new URL(location.href);
    url.search = String(addressOf(url.searchParams, next, this.props));
    history.replaceState(history.state, '', url);
    const moved = this.props.questions.filter(({ id }) => before.answers[id] !== next.answers[id]);
    const cased = before.case === next.case ? [] : ['case'];
    void this.answer([...cased, ...moved.map(({ id }) => id)]);
  }

  /** Sets the blanks and the questions to the answers. */
  private write(): void {
    for (const select of this.selects())
      select.value = select.name === 'case' ? this.now.case.id : this.now.answers[select.name]!;
    if (this.table) this.table.dataset.case = this.now.case.weights ?? '';
  }

  private async answer(changed: readonly string[]): Promise<void> {
    const turn = ++this.turnedAt;
    this.dataset.status = 'running';
    try {
      const told = await this.rules();
      if (turn !== this.turnedAt) return;
      const { props, weighed } = this;
      this.drawn ??= stateOf(props, told, { case: props.start, answers: props.start.answers });
      const plain = stateOf({ ...props, turn: this.turned }, told, this.now, weighed);
      this.draw({ ...plain, lit: changed.length > 0 ? litBy(this.drawn, plain) : UNLIT }, changed);
      this.dataset.runs = String(Number(this.dataset.runs) + 1);
      this.dataset.status = 'idle';
      findSlot(this, 'failed').hidden = true;
    } catch (error) {
      if (turn === this.turnedAt) this.fail(error);
    }
  }

  private draw(state: GuideState, changed: readonly string[]): void {
    const led = this.drawn?.plan.steps[0]!.road;
    this.drawn = state;
    for (const select of this.selects())
      (select.closest('.fill-in, .field') ?? select).classList.toggle(
        'hl',
        changed.includes(select.name),
      );
    drawLines(this, state, led);
    mount(findSlot(this, 'plan'), ends(state));
    mount(findSlot(this, 'verdict'), verdict(state));
    mount(findSlot(this, 'cards'), cards(state));
    const why = this.querySelector('[data-all-reasons]');
    if (why) mount(why, reasons(state));
    this.say(answerSaid(state));
  }

  private turned = (question: string, option: string): string => {
    const answers: Answers = { ...this.now.answers, [question]: option };
    return `?${addressOf(new URLSearchParams(), { ...this.now, answers }, this.props)}#guide`;
  };

  protected isSetBy(query: URLSearchParams): boolean {
    return speaksToGuide(query, this.props);
  }

  protected follow(query: URLSearchParams, link: HTMLElement): void {
    this.turn(asked(query, this.props));
    if (!this.contains(link)) this.scrollIntoView();
    else findSlot(this, 'asked').querySelector('select')?.focus({ preventScroll: true });
  }

  private onSubmit = (event: SubmitEvent): void => {
    if ((event.target as Element).closest('.demo') !== this) return;
    event.preventDefault();
    void this.answer([]);
  };

  private onClick = ({ target }: Event): void => {
    const button = (target as Element).closest<HTMLButtonElement>('button');
    if (!button || button.closest('.demo') !== this) return;
    if (button.matches('[data-retry]')) void this.answer([]);
    if (button.matches('[data-link]')) void this.copyLink();
    if (button.dataset.export) void this.exportAs(button.dataset.export);
  };

  private get table(): WeighingElement | null {
    return this.querySelector<WeighingElement>('x-matrix');
  }

  private onWeighed = (): void => {
    const before = this.weighed;
    this.weighed = this.table!.weighed;
    if (before?.own || this.weighed?.own) void this.answer([]);
  };

  /** The state currently shown in the page; the answers it was built with count as well. */
  private async state(): Promise<GuideState> {
    return this.drawn ?? stateOf(this.props, await this.rules(), this.now, this.weighed);
  }

  private async sheet(): Promise<Sheet | undefined> {
    try {
      const { locale } = this.props;
      const state = await this.state();
      return memoSheet({
        state,
        date: formatDate(new Date().toISOString().slice(0, 10), locale),
        link: location.href.replace(location.hash, ''),
      });
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** A file of the current state; undefined if none could be made, which was said then. */
  private async exported(format: string): Promise<Exported | undefined> {
    if (format === 'json') return jsonFile('guide', jsonOf(await this.state()));
    const sheet = await this.sheet();
    return (
      sheet && { file: 'memo.md', type: 'text/markdown;charset=utf-8', body: toMarkdown(sheet) }
    );
  }

  private async exportAs(format: string): Promise<void> {
    try {
      const file = await this.exported(format);
      if (!file) return;
      save(file);
      this.say(fill(this.props.kit.exported, { file: file.file }));
    } catch (error) {
      this.fail(error);
    }
  }

  private async copyLink(): Promise<void> {
    const { copied, notCopied } = this.props.kit;
    this.say((await copyText(location.href)) ? copied : notCopied);
  }

  private fail(error: unknown): void {
    const { kit, locale } = this.props;
    this.dataset.status = 'failed';
    findSlot(this, 'failed').hidden = false;
    findSlot(this, 'failure').textContent = problemSaid(error, kit.problems, locale) ?? kit.failed;
  }
}

customElements.define('x-guide', GuideDemo);
