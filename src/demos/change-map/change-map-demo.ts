import { DemoElement } from '~/demos/kit/demo-element';
import { jsonFile } from '~/demos/kit/export';
import { changeFields, type ChangeFields, type ChangeForm } from './core/settings';
import { figureSaid } from './sentences';
import type { ChangeProps, Request } from './state';
import { view } from './view';

class ChangeMapDemo extends DemoElement<ChangeFields, Request> {
  protected override readonly demo = 'change-map';
  protected fields!: ChangeFields;
  declare protected props: ChangeProps;

  protected override prepare(): void {
    this.fields = changeFields(this.props.requests);
  }

  protected override exports = {
    json: () => jsonFile('change-map', { requests: this.props.requests }),
  };

  protected override async compute({ request }: ChangeForm): Promise<Request> {
    return this.props.requests.find(({ id }) => id === request)!;
  }

  protected override basisOf() {
    return 'judged' as const;
  }

  protected override view(_settings: ChangeForm, request: Request) {
    const state = { ...this.props, request };
    return { figure: view(state), said: figureSaid(state) };
  }
}

customElements.define('x-change-map', ChangeMapDemo);
