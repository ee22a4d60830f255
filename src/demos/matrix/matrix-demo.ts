import { InstantDemo } from '~/demos/kit/instant-demo';
import { mount } from '~/demos/kit/mount';
import { findSlot, propsOf } from '~/demos/kit/props';
import { wordsOf } from '~/demos/kit/words';
import { footOf, wireFoot } from '../kit/foot';
import type { Words as KitStrings } from 'words:parts';
import { WEIGHED, type Weighed, type WeighingElement } from '../parts/weighed';
import type { Weights } from './core/criteria';
import { standing } from './core/standing';
import { showMeasured } from './measured';
import { rankingSaid } from './sentences';
import type { MatrixProps } from './state';
import { view } from './view';
import { addressOfWeights, askedWeights, sameWeights, speaksOfWeights } from './weights';
import type { Words as MatrixStrings } from 'words:matrix';

/** The table of criteria: it updates at once when a weight moves, and notifies the page around it. */
class MatrixDemo extends InstantDemo<MatrixProps> implements WeighingElement {
  weighed: Weighed | undefined;
  static observedAttributes = ['data-case'];
  private weights: Weights | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.weights) return; // moved within the page: everything is already wired
    const words = { strings: wordsOf<MatrixStrings>('matrix'), kit: wordsOf<KitStrings>('parts') };
    this.props = { ...propsOf<MatrixProps>(this), ...words };
    const query = new URLSearchParams(location.search);
    this.weights = askedWeights(query, this.props.criteria, this.base);
    this.wire();
    showMeasured(this, this.props);
    this.write();
    if (this.isSetBy(query)) this.answer();
  }

  /** Takes the weights of a new case from the page around it, except for those set by the URL. */
  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    if (this.weights && before !== now) this.follow(new URLSearchParams(location.search));
  }

  private wire(): void {
    this.addEventListener('input', this.onInput);
    const again = findSlot(this, 'again') as HTMLButtonElement;
    again.addEventListener('click', () => this.weigh(this.base));
    again.disabled = false;
    wireFoot(footOf(this), 'matrix', this.props.kit);
  }

  /** The weights of the case, or of the page. */
  private get base(): Weights {
    const { presets, weights } = this.props;
    return presets.find(({ id }) => id === this.dataset.case)?.weights ?? weights;
  }

  private onInput = ({ target }: Event): void => {
    const criterion = (target as HTMLElement).closest<HTMLElement>('[data-criterion]');
    const { value } = target as HTMLInputElement;
    this.weigh({ ...this.weights, [criterion!.dataset.criterion!]: Number(value) });
  };

  private weigh(weights: Weights): void {
    this.weights = weights;
    const url = new URL(location.href);
    url.search = String(addressOfWeights(url.searchParams, weights, this.base));
    history.replaceState(history.state, '', url);
    this.write();
    this.answer();
  }

  protected isSetBy(query: URLSearchParams): boolean {
    return speaksOfWeights(query);
  }

  protected follow(query: URLSearchParams, link?: HTMLElement): void {
    this.weigh(askedWeights(query, this.props.criteria, this.base));
    if (link) this.scrollIntoView();
  }

  /** Sets the sliders to the weights. */
  private write(): void {
    for (const slider of this.querySelectorAll<HTMLInputElement>('input[type=range]')) {
      const row = slider.closest<HTMLElement>('[data-criterion]')!;
      slider.value = String(this.weights![row.dataset.criterion!]);
      (slider.nextElementSibling as HTMLOutputElement).value = slider.value;
    }
    findSlot(this, 'again').hidden = !this.isOwn;
  }

  private answer(): void {
    const { criteria } = this.props;
    const state = { ...this.props, standing: standing(criteria, this.weights!) };
    const { ranking } = state.standing;
    mount(findSlot(this, 'figure'), view(state));
    this.say(rankingSaid(state));
    this.dataset.runs = String(Number(this.dataset.runs) + 1);
    this.weighed = ranking ? { ranking, own: this.isOwn } : undefined;
    this.dispatchEvent(new Event(WEIGHED, { bubbles: true }));
  }

  /** True if the reader has changed a weight. */
  private get isOwn(): boolean {
    return !sameWeights(this.props.criteria, this.weights!, this.base);
  }
}

customElements.define('x-matrix', MatrixDemo);
