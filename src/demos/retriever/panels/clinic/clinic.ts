import { fill } from '~/i18n/format';
import type { Complaint } from '../../core/clinic/complaint';
import type { Station } from '../../core/clinic/findings';
import type { RetrieverSettings } from '../../core/settings';
import type { RemoteError } from '~/workers';
import { save } from '~/demos/kit/export';
import { writeForm } from '~/demos/kit/form';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import { type CLINIC_FIELDS, type ClinicState, type ClinicWords, diagnosisSaid } from './state';
import { fileOf, type Format } from './files';
import { CASES, FIRST, settingsOf } from './presets';
import { clinicView } from './view';

/** The demo above, as far as the clinic needs it. */
export interface Bench {
  /** Diagnoses a complaint on the current text and settings. */
  examine: (complaint: Complaint) => Promise<ClinicState>;
  /** A key that changes whenever the same complaint may get another diagnosis. */
  state: () => string;
  /** Sets the form to the handbook, one of its questions and some settings. */
  turn: (question: string, settings: RetrieverSettings) => void;
  /** Remembers the current settings, and returns a function that restores them. */
  remember: () => () => void;
  questionOf: (id: string) => string;
  /** Opens and focuses a field. */
  lead: (name: string) => void;
  explain: (problem: unknown) => string;
}

/** A case of the handbook by its station, or the reader's own. */
type Case = Station | 'own';

const EMPTY: Complaint = { question: '', right: '', answered: '', passages: '', mayRead: true };

/** The clinic below the demo: a complaint is typed or chosen, diagnosed, drawn and exported. */
export class Clinic {
  private readonly form: HTMLFormElement;
  private state: ClinicState | undefined;
  private chosen: Case = FIRST;
  /** True if the reader has edited the case that is shown. */
  private edited = false;
  /** Edited cases that are not shown now, with functions that restore the form above. */
  private readonly drafts = new Map<Case, { complaint: Complaint; restore: () => void }>();
  private answered = '';
  private asked = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly words: ClinicWords,
    private readonly bench: Bench,
  ) {
    this.form = root.querySelector('form')!;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.follow();
    });
    this.form.addEventListener('input', () => this.edit());
    this.form.addEventListener('change', () => void this.follow());
    root.addEventListener('click', (event) => this.onClick(event));
    if (this.wasTypedInto()) this.edit();
    for (const button of root.querySelectorAll('button')) button.disabled = false;
  }

  /** Called when the text or the settings above have changed: diagnoses the complaint again. */
  again(): void {
    if (this.state && this.key() !== this.answered) void this.follow();
  }

  private key(): string {
    return JSON.stringify([this.complaint(), this.bench.state()]);
  }

  private wasTypedInto(): boolean {
    return [...this.form.querySelectorAll('textarea')].some(
      (box) => box.value !== box.defaultValue,
    );
  }

  /** Editing a case turns it into the reader's own, unless there already is one. */
  private edit(): void {
    this.edited = true;
    if (!this.drafts.has('own')) this.choose('own');
  }

  private choose(name: Case): void {
    this.chosen = name;
    for (const button of this.root.querySelectorAll<HTMLElement>('[data-complaint]'))
      button.setAttribute('aria-pressed', String(button.dataset.complaint === name));
  }

  private complaint(): Complaint {
    const data = new FormData(this.form);
    const text = (name: keyof typeof CLINIC_FIELDS) => String(data.get(name) ?? '');
    return {
      question: text('question'),
      right: text('right'),
      answered: text('answered'),
      passages: text('passages'),
      mayRead: data.has('mayRead'),
    };
  }

  private onClick(event: Event): void {
    const pressed = (event.target as Element).closest<HTMLElement>('button, a[data-turn]');
    const { complaint, exportClinic, turn } = pressed?.dataset ?? {};
    if (complaint) void this.take(complaint as Case);
    if (exportClinic) void this.exportAs(exportClinic as Format);
    if (turn) {
      event.preventDefault();
      this.bench.lead(turn);
    }
  }

  /** Shows another case, with the reader's edits if there were any. */
  private async take(name: Case): Promise<void> {
    if (name !== this.chosen) {
      if (this.edited)
        this.drafts.set(this.chosen, {
          complaint: this.complaint(),
          restore: this.bench.remember(),
        });
      this.bring(name);
      this.choose(name);
    }
    if (name === 'own') this.form.querySelector('textarea')!.focus();
    await this.follow();
  }

  private bring(name: Case): void {
    const draft = this.drafts.get(name);
    this.edited = draft !== undefined;
    if (draft) {
      this.fill(draft.complaint);
      return draft.restore();
    }
    if (name === 'own') return this.fill(EMPTY);
    const { right, answered } = this.words.t.cases[name];
    const question = this.bench.questionOf(CASES[name].question);
    this.fill({ ...EMPTY, question, right, answered });
    this.bench.turn(CASES[name].question, settingsOf(name));
  }

  private fill(complaint: Complaint): void {
    writeForm(this.form, { ...complaint });
  }

  /** Diagnoses the complaint in the form; a newer complaint replaces one in progress. */
  private async follow(): Promise<void> {
    const number = ++this.asked;
    const key = this.key();
    const walk = findSlot(this.root, 'walk');
    walk.ariaBusy = 'true';
    this.say(this.words.t.working);
    try {
      const state = await this.bench.examine(this.complaint());
      if (number !== this.asked) return;
      this.state = state;
      this.answered = key;
      this.draw();
    } catch (error) {
      if (number === this.asked) this.fail(error);
    } finally {
      if (number === this.asked) walk.ariaBusy = 'false';
    }
  }

  private draw(): void {
    const { state, words, root } = this;
    mount(findSlot(root, 'walk'), clinicView(state!, words));
    this.say(diagnosisSaid(state!.findings, words.t));
    findSlot(root, 'clinic-fault').hidden = true;
    root.dataset.mine = '';
    root.dataset.runs = String(Number(root.dataset.runs ?? 0) + 1);
  }

  private fail(error: unknown): void {
    const { code, values = {} } = error as RemoteError;
    const { t } = this.words;
    const own: string | undefined = t.problems[code as keyof typeof t.problems];
    const field = t[values.field as 'question'] ?? '';
    const fault = findSlot(this.root, 'clinic-fault');
    fault.textContent = own ? fill(own, { ...values, field }) : this.bench.explain(error);
    fault.hidden = false;
    this.say('');
  }

  private say(sentence: string): void {
    findSlot(this.root, 'clinic-said').textContent = sentence;
  }

  private async exportAs(format: Format): Promise<void> {
    if (!this.state || this.key() !== this.answered) await this.follow();
    if (!this.state) return;
    const exported = fileOf(format, this.complaint(), this.state, this.words);
    save(exported);
    this.say(fill(this.words.t.saved, { file: exported.file }));
  }
}
