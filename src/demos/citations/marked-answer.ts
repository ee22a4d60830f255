import { DemoElement } from '~/demos/kit/demo-element';
import { mount } from '~/demos/kit/mount';
import { fill } from '~/i18n/format';
import { Problem } from '~/lib/problem';
import type { Marks } from './core/marks';
import type { Pasted } from './core/own';
import {
  citationFields,
  type CitationFields,
  type CitationSettings,
  presetsOf,
} from './core/settings';
import { exampleOf, OwnAnswer } from './own-answer';
import { figureSaid } from './sentences';
import { shownAnswer, type CitationResult, type CitationState, type CitationProps } from './state';
import { citeView } from './view';
import { marksView } from './view/marks-view';
import { overlapView } from './view/overlap-view';
import { judgedCount, verdictView } from './view/verdict-view';

/** The code that writes files is loaded at the first export. */
const loadFiles = () => import('./files');

/** An answer whose sentences the reader marks: one of the six, or one that was pasted. */
export abstract class MarkedAnswer extends DemoElement<CitationFields, CitationResult> {
  protected override readonly demo = 'citations';
  protected fields!: CitationFields;
  declare protected props: CitationProps;
  /** The reader's marks on the six answers. */
  protected marked: Marks = {};
  protected own!: OwnAnswer;
  /** The current sentence. */
  protected on = 0;

  protected override prepare(): void {
    this.fields = citationFields(this.props.answers);
    this.presets = {
      ...presetsOf(this.props.answers),
      example: { source: 'own', ...exampleOf(this.props) },
    };
    this.own = new OwnAnswer(this.props.strings.yourAnswer);
  }

  protected override exports = {
    json: async (result: CitationResult) => (await loadFiles()).json(this.wholeState(result)),
  };

  protected override ready(): void {
    // Runs before the kit reads the form, so that a press is marked and then answered.
    this.addEventListener('input', this.onMark, { capture: true });
    for (const kind of ['pointerover', 'focusin']) this.addEventListener(kind, this.onPoint);
  }

  protected override async compute(form: CitationSettings): Promise<CitationResult> {
    const own = form.source === 'own' ? await this.own.read(pastedIn(form)) : undefined;
    const marks = form.source === 'own' ? this.own.marks() : this.marked;
    return { form, marks, on: this.on, own };
  }

  protected override faultOf(code: string): string | undefined {
    if (code.startsWith('answer-')) return 'own';
    return code.startsWith('passage-') ? 'given' : undefined;
  }

  protected override view(_form: CitationSettings, result: CitationResult) {
    const state = this.stateOf(result);
    return { figure: citeView(state), said: figureSaid(state), state };
  }

  /** Draws the answer with its chips, its question, the text below it, and the folds. */
  protected override draw(drawn: ReturnType<typeof this.view>): void {
    super.draw(drawn);
    const { state } = drawn;
    this.checkChips(state.marks);
    mount(this.findSlot('question'), [shownAnswer(state)?.question ?? state.strings.yourAnswer]);
    mount(this.findSlot('told'), verdictView(state));
    mount(this.findSlot('overlap'), isWaiting(state) ? [] : overlapView(state));
    mount(this.findSlot('marks'), isWaiting(state) ? [] : marksView(state));
  }

  /** The reader's own are a pasted answer, and the marks on any. */
  protected override basisOf(result: CitationResult) {
    return result.own || this.judged.n > 0 ? 'yours' : 'recorded';
  }

  /** The number of judged sentences, instead of a time. */
  protected override tookSaid(): string {
    return this.judged.n > 0 ? fill(this.props.strings.badge, this.judged) : '';
  }

  private get judged() {
    return judgedCount(this.stateOf(this.result!));
  }

  private stateOf(result: CitationResult): CitationState {
    return { ...this.props, ...result };
  }

  /** @throws Problem if there is no answer to export */
  private wholeState(result: CitationResult): CitationState {
    if (result.form.source === 'own' && !result.own) throw new Problem('nothing-pasted');
    return this.stateOf(result);
  }

  protected get chips(): HTMLInputElement[] {
    return [...this.findSlot('figure').querySelectorAll<HTMLInputElement>('input[type=radio]')];
  }

  protected checkChips(marks: Marks): void {
    for (const chip of this.chips) chip.checked = marks[chip.name] === chip.value;
  }

  private onMark = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    const sentence = (target as Element).closest<HTMLElement>('[data-sentence]');
    if (!sentence) return;
    this.on = Number(sentence.dataset.sentence);
    const marks = { [name]: value } as Marks;
    if (this.read().source === 'own') this.own.mark({ ...this.own.marks(), ...marks });
    else this.marked = { ...this.marked, ...marks };
  };

  /** Shows the passage of the sentence under the pointer or with the focus. */
  private onPoint = ({ target }: Event): void => {
    const sentence = (target as Element).closest<HTMLElement>('[data-sentence]:not([data-waits])');
    if (!sentence || Number(sentence.dataset.sentence) === this.on) return;
    this.on = Number(sentence.dataset.sentence);
    const cited = sentence.dataset.cites!.split(' ');
    for (const one of this.findSlot('figure').querySelectorAll<HTMLElement>('[data-sentence]'))
      one.toggleAttribute('data-on', one === sentence);
    for (const one of this.findSlot('figure').querySelectorAll<HTMLElement>('[data-passage]'))
      one.toggleAttribute('data-on', cited.includes(one.dataset.passage!));
    if (!this.result) return;
    this.result = { ...this.result, on: this.on };
    mount(this.findSlot('told'), verdictView(this.stateOf(this.result)));
  };
}

const isWaiting = ({ form, own }: CitationState): boolean => form.source === 'own' && !own;

const pastedIn = ({ own, given }: CitationSettings): Pasted => ({ answer: own, passages: given });
