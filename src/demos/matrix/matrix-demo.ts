import { replaceQuery, settingsClicked } from '~/demos/kit/address';
import { mount } from '~/demos/kit/mount';
import { findSlot, propsOf } from '~/demos/kit/props';
import { wordsOf } from '~/demos/kit/words';
import { wireFoot } from '../kit/foot';
import type { Words as KitStrings } from 'words:parts';
import { WEIGHED, type Weighed, type WeighingElement } from '../parts/weighed';
import type { Weights } from './core/criteria';
import { standing } from './core/standing';
import { showMeasured } from './measured';
import { rankingText } from './sentences';
import type { MatrixProps } from './state';
import { view } from './view';
import { addressOfWeights, askedWeights, sameWeights, speaksOfWeights } from './weights';
import type { Words as MatrixStrings } from 'words:matrix';

/** The table of criteria: it updates at once when a weight moves, and notifies the page around it. */
class MatrixDemo extends HTMLElement implements WeighingElement {
  private props!: MatrixProps & { kit: KitStrings };
  weighed: Weighed | undefined;
  static observedAttributes = ['data-case'];
  private weights: Weights | undefined;

  connectedCallback(): void {
    document.addEventListener('click', this.onLink);
    if (this.weights) return; // moved within the page: everything is already wired
    const words = { strings: wordsOf<MatrixStrings>('matrix'), kit: wordsOf<KitStrings>('parts') };
    this.props = { ...propsOf<MatrixProps>(this), ...words };
    const query = new URLSearchParams(location.search);
    this.weights = askedWeights(query, this.props.criteria, this.base);
    this.wire();
    showMeasured(this, this.props);
    this.write();
    if (speaksOfWeights(query)) this.answer();
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.onLink);
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
    wireFoot(findSlot(this, 'foot'), 'matrix', this.props.kit);
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
    replaceQuery((query) => addressOfWeights(query, weights, this.base));
    this.write();
    this.answer();
  }

  /** Takes the weights of a link that was clicked. */
  private onLink = (event: MouseEvent): void => {
    const query = settingsClicked(event, speaksOfWeights);
    if (!query) return;
    event.preventDefault();
    this.follow(query);
    this.scrollIntoView();
  };

  private follow(query: URLSearchParams): void {
    this.weigh(askedWeights(query, this.props.criteria, this.base));
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
    findSlot(this, 'status-line').textContent = rankingText(state);
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
