import { DemoElement } from '~/demos/kit/demo-element';
import { undoFor } from '../parts/undo-for';
import {
  evidenceFields,
  type EvidenceFields,
  type EvidenceSettings,
  PRESETS,
} from './core/settings';
import { figureSaid } from './sentences';
import { computed, type EvidenceResult, type EvidenceProps } from './state';
import { evidenceView } from './view';

class EvidenceDemo extends DemoElement<EvidenceFields, EvidenceResult> {
  protected readonly demo = 'evidence';
  protected readonly fields = evidenceFields;
  protected override readonly presets = PRESETS;
  declare protected props: EvidenceProps;
  /** Undo for pasted text that the example replaced. */
  private back!: ReturnType<typeof undoFor>;

  protected override ready(): void {
    this.back = undoFor(this.form, ['pairs']);
  }

  protected override takePreset(name: string): void {
    const fillIn = () => super.takePreset(name);
    if (name === 'example') this.back.example(fillIn);
    else fillIn();
  }

  /** The code that writes files is loaded at the first export. */
  protected override exports = {
    json: async (result: EvidenceResult) => (await import('./files')).json(result),
  };

  protected override async compute(form: EvidenceSettings): Promise<EvidenceResult> {
    return computed(form);
  }

  protected override view(_: EvidenceSettings, result: EvidenceResult) {
    const { strings: t, locale } = this.props;
    const state = { ...result, t, locale };
    return { figure: evidenceView(state), said: figureSaid(state) };
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('columns-') ? 'pairs' : undefined;
  }
}

customElements.define('x-evidence', EvidenceDemo);
