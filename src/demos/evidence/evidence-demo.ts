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
  /** Undo for pasted text, by the preset that replaces it. */
  private backs: Readonly<Record<string, ReturnType<typeof undoFor>>> = {};

  protected override ready(): void {
    const backTo = (name: string) => undoFor(this.form, [name]);
    this.backs = { example: backTo('pairs'), many: backTo('values') };
  }

  protected override takePreset(name: string): void {
    const fillIn = () => super.takePreset(name);
    const back = this.backs[name];
    if (back) back.example(fillIn);
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
    if (code.startsWith('columns-')) return 'pairs';
    return code.startsWith('values-') ? 'values' : undefined;
  }
}

customElements.define('x-evidence', EvidenceDemo);
