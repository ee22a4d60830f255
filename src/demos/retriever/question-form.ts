import { choicesOf } from '~/demos/kit/choices';
import { DemoElement } from '~/demos/kit/demo-element';
import { focusInsideFolds } from '~/demos/kit/demo-form';
import {
  retrieverFields,
  type RetrieverFields,
  type RetrieverForm,
  PRESETS,
} from './core/settings';
import { OwnText } from './own-text';
import type { Result } from './searches';
import type { RetrieverProps } from './props';

export const HANDBOOK = 'handbook';

/** The form: a built-in or typed question, asked of the handbook or of the reader's own text. */
export abstract class QuestionForm extends DemoElement<RetrieverFields, Result> {
  protected readonly demo = 'retriever';
  protected fields!: RetrieverFields;
  protected override presets = PRESETS;
  protected override readonly waits = ['query'];
  declare protected props: RetrieverProps;
  protected own!: OwnText;
  /** Built-in questions in the page's language, by id. */
  protected questions!: Record<string, string>;

  protected override prepare(): void {
    this.questions = choicesOf(this, 'question');
    this.fields = retrieverFields(Object.keys(this.questions));
  }

  protected override ready(typed: readonly string[]): void {
    const explain = (problem: unknown) => this.explain(problem);
    this.own = new OwnText(this.form, this.props.strings, explain);
    if (!typed.includes('query')) this.fillQuery();
    typed.forEach((name) => this.leaveBuiltIn(name));
    this.addEventListener('input', this.onTyped, { capture: true });
  }

  private onTyped = (event: Event): void => {
    const { name } = event.target as HTMLInputElement;
    if (name === 'question') this.fillQuery();
    this.leaveBuiltIn(name);
  };

  /** Deselects the built-in question or text when the reader types their own. */
  private leaveBuiltIn(name: string): void {
    if (name === 'query') this.set('question', '');
    if (name === 'text' || name === 'files') {
      this.own.touch();
      this.set('source', 'own');
    }
  }

  private fillQuery(): void {
    const text = this.questions[this.value('question')];
    if (text !== undefined) this.set('query', text);
  }

  protected override takePreset(name: string): void {
    super.takePreset(name);
    this.fillQuery();
  }

  protected override turned(): void {
    this.set('source', HANDBOOK);
    this.fillQuery();
  }

  /** Fills the form with other settings and their question. */
  protected fillWith(values: Partial<RetrieverForm>): void {
    this.showQuestion(values.question ?? '');
    this.fill(values);
  }

  protected showQuestion(id: string): void {
    this.set('question', id);
    this.fillQuery();
  }

  /** Asks a question of the reader's own about their own text. */
  protected askAgain(query: string): void {
    this.set('source', 'own');
    this.set('question', '');
    this.set('query', query);
    this.scrollIntoView();
    void this.run();
  }

  protected goToOwnText(): void {
    this.set('source', 'own');
    this.lead('text');
    if (this.value('text').trim() !== '') void this.run();
  }

  protected lead(name: string): void {
    focusInsideFolds(this.querySelector<HTMLElement>(`#retriever-${name}`)!);
  }

  /** The id of a built-in question, by its words; empty if it is none. */
  protected idOf(query: string): string {
    const [id = ''] =
      Object.entries(this.questions).find(([, text]) => text === query.trim()) ?? [];
    return id;
  }

  /** The text that the current settings ask about, including its version. */
  protected textAsked(): string {
    return this.settings.source === 'own' ? `own ${this.own.state}` : HANDBOOK;
  }

  protected override faultOf(): string | undefined {
    return this.value('source') === 'own' ? 'text' : undefined;
  }
}

const foldsOf = (root: Element): HTMLDetailsElement[] => [
  ...root.querySelectorAll<HTMLDetailsElement>(':scope > details'),
];
const titleOf = (fold: HTMLDetailsElement): string =>
  fold.querySelector('summary')?.textContent ?? '';

/** Remembers which folds are open; the returned function opens those with the same titles in new markup. */
export function openFolds(root: Element): (after: Element) => void {
  const open = new Set(foldsOf(root).flatMap((fold) => (fold.open ? [titleOf(fold)] : [])));
  return (after) => {
    for (const fold of foldsOf(after)) if (open.has(titleOf(fold))) fold.open = true;
  };
}
