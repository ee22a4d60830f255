import { calibrationOf, netOf, type Calibration } from '~/lib/demos/abstain/summary';
import type { AbstainResult } from '~/lib/demos/abstain/run';
import { connectTinylm, type AbstainRan } from '~/workers';
import { DemoElement, type Progress } from '../demo-element';
import { csvFile, jsonFile, type Exported } from '../export';
import { colourOf } from '../parts/colour-of';
import type { KitProps } from '../props';
import { abstainFields, type AbstainFields, type AbstainForm } from './fields';
import { csvRows, jsonOf } from './files';
import { asksAnew, PRESETS } from './presets';
import { figureSaid } from './sentences';
import type { AbstainState } from './state';
import type { AbstainStrings } from './strings';
import { abstainView } from './view';

interface Props extends KitProps<AbstainFields> {
  strings: AbstainStrings;
  addresses: { world: string; model: string };
  /** The answers that the page shows before the first run. */
  recorded: AbstainResult;
}

class AbstainDemo extends DemoElement<AbstainFields, AbstainRan> {
  protected readonly demo = 'abstain';
  protected readonly fields = abstainFields;
  /** Answers take a button; the price and the bars look at the same answers otherwise. */
  protected override readonly live = false;
  protected override presets = PRESETS;
  declare protected props: Props;
  private readonly worker = connectTinylm();
  private measured: { of: AbstainResult; bins: number; calibration: Calibration } | undefined;

  protected override exports = {
    csv: (ran: AbstainRan) => csvFile('crossroads-abstain', csvRows(this.stateOf(ran))),
    json: (ran: AbstainRan) => jsonFile('crossroads-abstain', jsonOf(this.stateOf(ran))),
    svg: (ran: AbstainRan) => this.drawnFile(ran),
  };

  protected override ready(): void {
    this.addEventListener('input', this.onLook);
    const { price, bins } = this.props.settings;
    const now = this.read();
    if (now.price !== price || now.bins !== bins) this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
  }

  protected override async compute(
    form: AbstainForm,
    { signal, onProgress }: Progress,
  ): Promise<AbstainRan> {
    const asked = { ...this.props.addresses, settings: form };
    return this.worker.runAbstain(asked, { signal, onProgress });
  }

  protected override view(_form: AbstainForm, ran: AbstainRan) {
    const state = this.stateOf(ran);
    return { figure: abstainView(state), said: figureSaid(state) };
  }

  protected override turned(): void {
    this.look();
  }

  protected override takePreset(name: string): void {
    super.takePreset(name);
    if (asksAnew(name)) void this.run();
  }

  private onLook = ({ target }: Event): void => {
    const { name = '', dataset } = target as HTMLInputElement;
    const field = dataset.slides ?? name;
    if (target === this.form || field === 'price' || field === 'bins') this.look();
  };

  /** Draws the same answers at the price and with the bars of the form. */
  private look(): void {
    const state = this.stateOf(this.result ?? { result: this.props.recorded });
    this.draw({ figure: abstainView(state), said: figureSaid(state) });
  }

  private stateOf({
    result,
    backend,
  }: Partial<AbstainRan> & { result: AbstainResult }): AbstainState {
    const { locale, strings } = this.props;
    const { price, bins } = this.read();
    const live = backend && { live: { backend } };
    const calibration = this.calibration(result, bins);
    const net = netOf(result, { price });
    return { locale, t: strings, result, look: { price, bins }, calibration, net, ...live };
  }

  /** Measured once for each number of bars: the price does not touch it. */
  private calibration(of: AbstainResult, bins: number): Calibration {
    if (this.measured?.of !== of || this.measured.bins !== bins)
      this.measured = { of, bins, calibration: calibrationOf(of, bins) };
    return this.measured.calibration;
  }

  /** The drawing is fetched when it is first asked for. */
  private async drawnFile(ran: AbstainRan): Promise<Exported> {
    const { picture, svgFile } = await import('./picture');
    const colour = colourOf(this);
    return svgFile('abstain', (colours) => picture(this.stateOf(ran), colours), colour);
  }
}

customElements.define('x-abstain', AbstainDemo);
