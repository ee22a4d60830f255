import { copyText } from '~/browser/save-file';
import { Problem } from '~/lib/problem';
import type { Complaint } from './core/clinic/complaint';
import type { OwnQuestion, Place } from './core/own-questions';
import type { RetrieverSettings } from './core/settings';
import type { SheetsHost } from './panels/answering/sheets';
import type { ClinicHost } from './panels/clinic/state';
import { HANDBOOK } from './question-form';
import { RankingElement } from './ranking-element';

/** The retriever in its page: its buttons, and what the panels beside it ask. */
class RetrieverDemo extends RankingElement implements ClinicHost, SheetsHost {
  protected override ready(typed: readonly string[]): void {
    super.ready(typed);
    this.addEventListener('click', this.onButton);
    if (location.hash === '#retriever-text') this.goToOwnText();
    else if (this.props.own) this.searchSaved();
  }

  /** Searches the text that this browser has kept, if there is one. */
  private searchSaved(): void {
    if (!(this.findSlot('keep') as HTMLInputElement).checked) return;
    this.set('source', 'own');
    void this.run();
  }

  bench(): ReturnType<ClinicHost['bench']> {
    return {
      strings: this.props.strings,
      examine: (complaint) => this.examine(complaint),
      state: () => JSON.stringify([{ ...this.read(), text: '' }, this.textAsked()]),
      turn: (question, settings) => this.fillWith({ ...settings, source: HANDBOOK, question }),
      remember: () => {
        const before = this.read();
        return () => this.fillWith({ ...before, text: this.value('text') });
      },
      questionOf: (id) => this.questions[id] ?? '',
      lead: (name) => this.lead(name),
      explain: (problem) => this.explain(problem),
    };
  }

  private async examine(complaint: Complaint) {
    const form = this.read();
    const source = form.source === 'own' ? 'own' : HANDBOOK;
    const query = complaint.question;
    const asked = { ...form, query, question: this.idOf(query) };
    const findings = await this.searches.examine(asked, complaint);
    return { findings, settings: form as RetrieverSettings, source } as const;
  }

  /** The data that a language model can answer from. */
  stock(): ReturnType<SheetsHost['stock']> {
    return {
      shown: async () => {
        if (!this.result || this.stale || this.dataset.status !== 'idle') await this.run();
        if (!this.result || this.dataset.status !== 'idle') throw new Problem('no-ranking');
        const { answer } = this.result;
        return { answer, holds: (hit) => this.isMarked(answer.query, hit) };
      },
      sheets: () => this.searches.sheets(this.read()),
      explain: (problem) => this.explain(problem),
    };
  }

  private onButton = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-copy-prompt]')) this.runAlongside(this.copyPrompt());
    if (button?.dataset.mark) this.mark(JSON.parse(button.dataset.mark) as Place);
    if (button?.matches('[data-forget-marks]')) this.remember([]);
    if (button?.matches('[data-remove-files]')) {
      this.own.removeFiles();
      void this.run();
    }
  };

  private mark(place: Place): void {
    if (!this.result) return;
    const { toggleAnswer } = this.drawing!;
    this.remember(toggleAnswer(this.marks.questions, this.result.answer.query, place));
  }

  private remember(marked: readonly OwnQuestion[]): void {
    this.marks.put(marked);
    void this.run();
  }

  private async copyPrompt(): Promise<void> {
    const { copiedText, notCopied } = this.props.kit;
    const text = this.result?.answer.prompt.text ?? this.findSlot('prompt').textContent!;
    this.say((await copyText(text)) ? copiedText : notCopied);
  }
}

customElements.define('x-retriever', RetrieverDemo);
