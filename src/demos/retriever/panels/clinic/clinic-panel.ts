import { focusInFolds } from '~/browser/page';
import { writeForm } from '~/demos/kit/panel-form';
import { fill } from '~/i18n/format';
import { PanelElement, type PanelProps } from '~/demos/kit/panel-element';
import type { RemoteError } from '~/workers';
import type { Complaint } from '../../core/clinic/complaint';
import type { Station } from '../../core/clinic/findings';
import { benchOf } from '../hosts';
import { fileOf } from './files';
import type { Words as ClinicStrings } from 'words:retriever-clinic';
import { CASES, FIRST, settingsOf } from './presets';
import {
  type ClinicProps,
  type ClinicState,
  type ClinicWords,
  CLINIC_FIELDS,
  diagnosisText,
} from './state';
import { clinicView } from './view';

/** A case of the handbook by its station, or the reader's own. */
type Case = Station | 'own';
type Fields = typeof CLINIC_FIELDS;

const EMPTY = { question: '', right: '', answered: '' };

/** The clinic below the demo: a complaint is typed or chosen, diagnosed, drawn and exported. */
class ClinicPanel extends PanelElement<Fields, ClinicStrings, ClinicState> {
  protected readonly fields = CLINIC_FIELDS;
  declare protected props: PanelProps<Fields, ClinicStrings> & ClinicProps;
  private readonly bench = benchOf(this.host());
  private readonly watch = new MutationObserver(() => this.again());
  private chosen: Case = FIRST;
  /** True if the reader has edited the case that is shown. */
  private edited = false;
  /** Edited cases that are not shown now, with functions that restore the form above. */
  private readonly drafts = new Map<Case, { complaint: Complaint; restore: () => void }>();
  /** Key of the complaint, and of the text and settings above, that the diagnosis is about. */
  private diagnosed = '';

  protected override exports = { json: () => this.fileNow() };

  protected override ready(typed: readonly string[]): void {
    this.form.addEventListener('input', () => this.edit());
    this.form.addEventListener('change', () => void this.run());
    this.addEventListener('click', this.onTurn);
    this.watch.observe(this.host<HTMLElement>(), { attributeFilter: ['data-status'] });
    if (typed.length > 0) this.edit();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  /** Diagnoses the complaint again when the text or the settings above have changed. */
  private again(): void {
    const { status } = this.host<HTMLElement>().dataset;
    if (status === 'idle' && this.result && this.key() !== this.diagnosed) void this.run();
  }

  private key(): string {
    return JSON.stringify([this.read(), this.bench.state()]);
  }

  private words(): ClinicWords {
    const { strings: t, lessons, reader } = this.props;
    return { t, demo: this.bench.strings, lessons, reader };
  }

  /** Editing a case turns it into the reader's own, unless there already is one. */
  private edit(): void {
    this.edited = true;
    if (!this.drafts.has('own')) this.choose('own');
  }

  private choose(name: Case): void {
    this.chosen = name;
    for (const button of this.querySelectorAll<HTMLElement>('[data-preset]'))
      button.setAttribute('aria-pressed', String(button.dataset.preset === name));
  }

  private onTurn = (event: Event): void => {
    const { turn } = (event.target as Element).closest<HTMLElement>('a[data-turn]')?.dataset ?? {};
    if (!turn) return;
    event.preventDefault();
    this.bench.lead(turn);
  };

  /** Shows another case, with the reader's edits if there were any. */
  protected override takePreset(name: string): void {
    const next = name as Case;
    if (next !== this.chosen) {
      if (this.edited) {
        const draft = { complaint: this.read(), restore: this.bench.remember() };
        this.drafts.set(this.chosen, draft);
      }
      this.showCase(next);
      this.choose(next);
    }
    if (next === 'own') focusInFolds(document.getElementById('clinic-question')!);
    void this.run();
  }

  private showCase(name: Case): void {
    const draft = this.drafts.get(name);
    this.edited = draft !== undefined;
    if (draft) {
      writeForm(this.form, { ...draft.complaint });
      return draft.restore();
    }
    if (name === 'own') return writeForm(this.form, EMPTY);
    const { right, answered } = this.props.strings.cases[name];
    const question = this.bench.questionOf(CASES[name].question);
    writeForm(this.form, { question, right, answered });
    this.bench.turn(CASES[name].question, settingsOf(name));
  }

  protected async compute(complaint: Complaint): Promise<ClinicState> {
    const key = this.key();
    const state = await this.bench.examine(complaint);
    this.diagnosed = key;
    return state;
  }

  protected view(_complaint: Complaint, state: ClinicState) {
    const words = this.words();
    return { figure: clinicView(state, words), text: diagnosisText(state.findings, words.t) };
  }

  protected override explain(error: unknown): string {
    const { code, values = {} } = error as RemoteError;
    const { problems, ...t } = this.props.strings;
    const own: string | undefined = problems[code as keyof typeof problems];
    if (!own) return this.bench.explain(error);
    return fill(own, { ...values, field: t[values.field as 'question'] });
  }

  /** The diagnosis as a file, after the complaint has been diagnosed as it stands. */
  private async fileNow() {
    if (this.key() !== this.diagnosed) await this.run();
    return fileOf(this.settings, this.result!, this.words());
  }
}

customElements.define('x-clinic', ClinicPanel);
