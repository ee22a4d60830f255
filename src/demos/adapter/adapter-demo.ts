import { DemoElement } from '~/demos/kit/demo-element';
import { csvFile, jsonFile } from '~/demos/kit/export';
import { adapterFields, type AdapterFields, type AdapterSettings } from './core/settings';
import type { AdapterProps } from './state';
import { figureSaid, view } from './view';
import { csvRows } from './view/rows-view';

/** One question of the exam, and the twenty everyday questions, as they were recorded. */
class AdapterDemo extends DemoElement<AdapterFields, number> {
  protected override readonly demo = 'adapter';
  protected readonly fields = adapterFields;
  declare protected props: AdapterProps;

  protected override exports = {
    csv: () => csvFile('adapter', csvRows(this.props.record.general)),
    json: () => jsonFile('adapter', this.props.record),
  };

  protected override async compute({ place }: AdapterSettings): Promise<number> {
    return Number(place) - 1;
  }

  /** Another quay only picks another recorded answer. */
  protected override basisOf() {
    return 'recorded' as const;
  }

  protected override view(_: AdapterSettings, at: number) {
    const state = { ...this.props, at };
    return { figure: view(state), said: figureSaid(state) };
  }
}

customElements.define('x-adapter', AdapterDemo);
