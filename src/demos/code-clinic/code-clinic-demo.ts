import { DemoElement } from '~/demos/kit/demo-element';
import { csvFile, jsonFile } from '~/demos/kit/export';
import { codeClinicFields, type CodeClinicFields, type CodeClinicSettings } from './core/settings';
import { resultOf, type ClinicResult, type CodeClinicProps } from './state';
import { csvRows, figureSaid, view } from './view';

class CodeClinicDemo extends DemoElement<CodeClinicFields, ClinicResult> {
  protected override readonly demo = 'code-clinic';
  protected fields!: CodeClinicFields;
  declare protected props: CodeClinicProps;

  protected override prepare(): void {
    this.fields = codeClinicFields(this.props);
    this.presets = Object.fromEntries(this.props.scripts.map(({ id }) => [id, { script: id }]));
  }

  protected override exports = {
    csv: () => csvFile('code-clinic', csvRows(this.props)),
    json: ({ script, messages }: ClinicResult) => jsonFile('code-clinic', { script, messages }),
  };

  protected override async compute(form: CodeClinicSettings): Promise<ClinicResult> {
    return resultOf(this.props, form);
  }

  /** A script is only picked; passages for another question, or more of them, are found here. */
  protected override basisOf() {
    const [now, given] = [this.settings, this.props.settings];
    return now.question === given.question ? 'recorded' : 'yours';
  }

  protected override view(_form: CodeClinicSettings, result: ClinicResult) {
    const state = { ...this.props, ...result };
    return { figure: view(state), said: figureSaid(state) };
  }
}

customElements.define('x-code-clinic', CodeClinicDemo);
