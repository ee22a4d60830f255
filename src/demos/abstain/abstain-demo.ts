import {
  abstainFields,
  BINS,
  kindsOf,
  type AbstainFields,
  type AbstainSettings,
  PRESETS,
} from './core/settings';
import { calibrationOf, netOf, type Calibration } from './core/summary';
import type { AbstainResult } from './core/run';
import { connectTinylm, type AbstainRan } from '~/workers';
import { DemoElement, type Progress } from '~/demos/kit/demo-element';
import { jsonFile } from '~/demos/kit/export';
import { figureFile } from '~/demos/kit/figure-file';
import { mount } from '~/demos/kit/mount';
import { jsonOf } from './files';
import { lineSaid, placeSaid, lineView } from './line-said';
import type { AbstainState, AbstainProps } from './state';
import { abstainView, restView } from './view';

/** The answers of a run in this tab, or the recorded ones. */
type Seen = Partial<AbstainRan> & { result: AbstainResult };

/** Fields that change only the view of the answers, not the answers. */
const LOOKS: readonly string[] = ['price', 'from'] satisfies (keyof AbstainFields)[];

class AbstainDemo extends DemoElement<AbstainFields, AbstainRan> {
  protected readonly demo = 'abstain';
  protected readonly fields = abstainFields;
  /** Other questions take a press of the button; line and price only redraw. */
  protected override readonly live = false;
  protected override readonly drawnBy = LOOKS;
  protected override presets = PRESETS;
  declare protected props: AbstainProps;
  private readonly worker = connectTinylm();
  private measured: { of: AbstainResult; calibration: Calibration } | undefined;

  protected override exports = {
    json: (ran: AbstainRan) => jsonFile('crossroads-abstain', jsonOf(this.stateOf(ran))),
    svg: () => figureFile(this, 'crossroads-abstain'),
  };

  protected override ready(): void {
    this.addEventListener('input', this.onLook);
    const { settings } = this.props;
    const now = this.read();
    if (
      LOOKS.some(
        (name) => now[name as keyof AbstainSettings] !== settings[name as keyof AbstainSettings],
      )
    )
      this.look();
    this.unfoldOther(now);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
  }

  protected override async compute(
    form: AbstainSettings,
    { signal, onProgress }: Progress,
  ): Promise<AbstainRan> {
    const asked = { ...this.props.addresses, settings: form };
    return this.worker.runAbstain(asked, { signal, onProgress });
  }

  protected override view(_form: AbstainSettings, ran: Seen) {
    const state = this.stateOf(ran);
    return { figure: abstainView(state), said: lineSaid(state), state };
  }

  /** Draws the curve, the sentence below it and the folded rest. */
  protected override draw(drawn: ReturnType<typeof this.view>): void {
    super.draw(drawn);
    mount(this.findSlot('told'), lineView(drawn.state));
    mount(this.findSlot('rest'), restView(drawn.state));
    const grip = this.form.elements.namedItem('from') as HTMLInputElement;
    grip.setAttribute('aria-valuetext', placeSaid(drawn.state));
  }

  protected override turned(): void {
    this.look();
    this.unfoldOther(this.read());
  }

  /** Unfolds the settings of the questions if a link asks other ones. */
  private unfoldOther(now: AbstainSettings): void {
    const other = this.findSlot('other') as HTMLDetailsElement;
    const asked = this.result?.result.asked ?? this.props.recorded.asked;
    if (kindsOf(now).join() !== kindsOf(asked).join() || now.says !== asked.says) other.open = true;
  }

  protected override takePreset(name: string): void {
    super.takePreset(name);
    if (name in PRESETS) void this.run();
  }

  private onLook = ({ target }: Event): void => {
    const { name = '', dataset } = target as HTMLInputElement;
    if (target === this.form || LOOKS.includes(dataset.slides ?? name)) this.look();
  };

  /** Redraws the same answers with the line and price of the form. */
  private look(): void {
    this.draw(this.view(this.read(), this.result ?? { result: this.props.recorded }));
  }

  private stateOf({ result, backend }: Seen): AbstainState {
    const { locale, strings } = this.props;
    const { price, from } = this.read();
    const live = backend && { live: { backend } };
    const calibration = this.calibration(result);
    const net = netOf(result, { price });
    return { locale, t: strings, result, look: { price, from }, calibration, net, ...live };
  }

  /** Computed once, since the price does not affect it. */
  private calibration(of: AbstainResult): Calibration {
    if (this.measured?.of !== of) this.measured = { of, calibration: calibrationOf(of, BINS) };
    return this.measured.calibration;
  }
}

customElements.define('x-abstain', AbstainDemo);
