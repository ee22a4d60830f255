import { ROADS, type Road } from '~/lib/road';
import { DemoElement } from '~/demos/kit/demo-element';
import { jsonFile } from '~/demos/kit/export';
import { changeFields, type ChangeFields, type ChangeForm } from './core/settings';
import { figureSaid } from './sentences';
import type { ChangeResult, ChangeState, ChangeProps } from './state';
import { view } from './view';

const asRoad = (value: unknown): Road | null => ROADS.find((road) => road === value) ?? null;

class ChangeMapDemo extends DemoElement<ChangeFields, ChangeResult> {
  protected override readonly demo = 'change-map';
  protected fields!: ChangeFields;
  declare protected props: ChangeProps;
  /** Picks are kept as long as the page is open. */
  private readonly picks = new Map<string, Road>();

  protected override prepare(): void {
    this.fields = changeFields(this.props.requests);
  }

  protected override exports = {
    json: () => {
      const { requests } = this.props;
      return jsonFile('change-map', {
        picks: Object.fromEntries(this.picks),
        requests,
      });
    },
  };

  protected override ready(): void {
    // Runs before the kit reads the form: a pick counts at once, a request gets its pick back.
    this.addEventListener('input', (event) => this.turnedBy(event.target), { capture: true });
    const { request, road } = this.settings;
    if (road) this.picks.set(request, road);
  }

  protected override async compute({ request: id }: ChangeForm): Promise<ChangeResult> {
    const request = this.props.requests.find((entry) => entry.id === id)!;
    return { request, picks: new Map(this.picks) };
  }

  protected override basisOf() {
    return 'judged' as const;
  }

  protected override view(_settings: ChangeForm, result: ChangeResult) {
    const state: ChangeState = { ...this.props, ...result };
    return { figure: view(state), said: figureSaid(state) };
  }

  private settle(): void {
    const data = new FormData(this.form);
    const [request, road] = [String(data.get('request')), asRoad(data.get('road'))];
    if (road) this.picks.set(request, road);
    else this.picks.delete(request);
  }

  private turnedBy(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'road') this.settle();
    if (target.name === 'request') this.set('road', this.picks.get(target.value) ?? '');
  }
}

customElements.define('x-change-map', ChangeMapDemo);
