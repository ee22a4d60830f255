import { writeLocal, readLocal, STORAGE_KEYS } from '~/browser/storage';
import { fill } from '~/i18n/format';
import { weightOf, type Weights } from './core/criteria';
import { standing } from './core/standing';
import type { Road } from '~/lib/road';
import { InstantDemo } from '~/demos/kit/instant-demo';
import { mount } from '~/demos/kit/mount';
import type { KitStrings } from '../parts/en';
import { footOf, wireFoot } from '../kit/foot';
import { WEIGHED, type WeighedDetail, type WeighingElement } from '../parts/weighed';
import { findSlot, propsOf } from '~/demos/kit/props';
import { wordsOf } from '~/demos/kit/words';
import { asCriteria, freshOwn, MOST, readOwn, type OwnCriterion } from './core/own';
import {
  addressOfWeights,
  askedWeights,
  everyWeight,
  sameWeights,
  speaksOfWeights,
} from './weights';
import { weightName } from './core/settings';
import { detailOf } from './detail';
import { wireMeasured } from './measured';
import { ownRows } from './own-rows';
import { rankingSaid } from './sentences';
import type { MatrixState, MatrixProps } from './state';
import type { MatrixStrings } from './words/en';
import { view } from './view';

/** The table of criteria: it updates at once when a weight moves, and notifies the page around it. */
class MatrixDemo extends InstantDemo<MatrixProps> implements WeighingElement {
  latest?: WeighedDetail;
  static observedAttributes = ['data-case'];
  private table!: HTMLTableElement;
  private weights!: Weights;
  private own: OwnCriterion[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.table) return; // moved within the page: everything is already wired
    const words = { strings: wordsOf<MatrixStrings>('matrix'), kit: wordsOf<KitStrings>('parts') };
    this.props = { ...propsOf<MatrixProps>(this), ...words };
    this.own = readOwn(readLocal(STORAGE_KEYS.own));
    const query = new URLSearchParams(location.search);
    this.table = this.querySelector<HTMLTableElement>('table.matrix')!;
    this.weights = askedWeights(query, this.place);
    this.wire();
    wireMeasured(this, this.table, this.props, (sentence) => this.say(sentence));
    this.mountOwn();
    this.write();
    if (this.isSetBy(query) || this.own.length > 0) this.answer();
  }

  /** Takes the weights of a new case from the page around it, except for those set by the URL. */
  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    if (!this.table || before === now) return;
    this.weigh(askedWeights(new URLSearchParams(location.search), this.place));
  }

  private wire(): void {
    this.addEventListener('input', this.onInput);
    this.addEventListener('change', this.onChange);
    this.addEventListener('click', this.onClick);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.answer();
    });
    wireFoot(footOf(this), 'matrix', this.props.kit);
    for (const button of this.querySelectorAll<HTMLButtonElement>('button'))
      button.disabled = false;
  }

  /** The weights of the case, with the context to read and write the URL. */
  private get place() {
    const { criteria, presets, weights, alone } = this.props;
    const ofCase = presets.find(({ id }) => id === this.dataset.case)?.weights;
    return { criteria, base: ofCase ?? weights, alone };
  }

  private onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.closest<HTMLElement>('[data-own]')?.dataset.own;
    if (id && 'ownName' in target.dataset) this.setOwn(id, { name: target.value });
    else if (id) this.setOwn(id, { weight: Number(target.value) });
    else if (target.name.startsWith(weightName('')))
      this.weigh({
        ...this.weights,
        [target.name.slice(weightName('').length)]: Number(target.value),
      });
  };

  private onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { ownRating } = target.dataset;
    const id = target.closest<HTMLElement>('[data-own]')?.dataset.own;
    if (id && ownRating) {
      const ratings = { ...this.own.find((one) => one.id === id)!.ratings };
      ratings[ownRating as Road] = Number(target.value);
      this.setOwn(id, { ratings });
    } else if (target.name === 'weights') this.weigh(this.weightsCalled(target.value));
  };

  private weightsCalled(id: string): Weights {
    const { criteria, presets } = this.props;
    return presets.find((preset) => preset.id === id)?.weights ?? everyWeight(criteria);
  }

  private onClick = ({ target }: Event): void => {
    const button = (target as Element).closest('button');
    if (!button) return;
    if (button.matches('[data-again]')) this.weigh(this.place.base);
    if (button.matches('[data-add]')) this.add();
    if (button.dataset.remove) this.takeAway(button.dataset.remove);
  };

  private setOwn(id: string, change: Partial<OwnCriterion>): void {
    this.own = this.own.map((one) => (one.id === id ? { ...one, ...change } : one));
    this.keepOwn();
  }

  private add(): void {
    if (this.own.length >= MOST) return this.say(this.props.strings.own.most);
    const fresh = freshOwn(this.own);
    this.own = [...this.own, fresh];
    this.mountOwn();
    this.keepOwn();
    this.table.querySelector<HTMLElement>(`[data-own="${fresh.id}"] input`)?.focus();
  }

  private takeAway(id: string): void {
    this.own = this.own.filter((one) => one.id !== id);
    this.mountOwn();
    this.keepOwn();
    this.say(this.props.strings.own.removed);
    findSlot(this, 'add').focus();
  }

  private mountOwn(): void {
    mount(findSlot(this, 'own-rows'), ownRows(this.own, this.props));
  }

  private keepOwn(): void {
    writeLocal(STORAGE_KEYS.own, JSON.stringify(this.own));
    this.write();
    this.answer();
  }

  private weigh(weights: Weights): void {
    this.weights = weights;
    const url = new URL(location.href);
    url.search = String(addressOfWeights(url.searchParams, weights, this.place));
    history.replaceState(history.state, '', url);
    this.write();
    this.answer();
  }

  protected isSetBy(query: URLSearchParams): boolean {
    return speaksOfWeights(query, this.place);
  }

  protected follow(query: URLSearchParams): void {
    this.weigh(askedWeights(query, this.place));
    this.scrollIntoView();
  }

  /** Sets the sliders to the weights, and names the matching preset. */
  private write(): void {
    const { criteria, presets } = this.props;
    const all = this.allWeights;
    for (const slider of this.table.querySelectorAll<HTMLInputElement>('input[type=range]')) {
      slider.value = String(all[slider.name.slice(weightName('').length)]);
      const output = slider.nextElementSibling as HTMLOutputElement;
      output.value = slider.value;
    }
    const isThose = (weights: Weights) => sameWeights(criteria, weights, this.weights);
    const found = presets.find(({ weights }) => isThose(weights))?.id;
    const chosen = found ?? (isThose(everyWeight(criteria)) ? 'ones' : 'own');
    const select = this.querySelector<HTMLSelectElement>('select[name=weights]')!;
    select.value = chosen;
    for (const fold of this.querySelectorAll<HTMLElement>('[data-because]'))
      fold.hidden = fold.dataset.because !== chosen;
    findSlot(this, 'again').hidden = isThose(this.place.base);
    for (const body of this.table.querySelectorAll<HTMLElement>('tbody[data-group]'))
      this.weighGroup(body);
  }

  private weighGroup(body: HTMLElement): void {
    const { criteria, strings } = this.props;
    const own = criteria.filter(({ group }) => group === body.dataset.group);
    const weight = own.reduce((sum, criterion) => sum + weightOf(criterion, this.weights), 0);
    const said = body.querySelector('[data-heft]');
    if (said) said.textContent = fill(strings.heft, { n: own.length, weight });
  }

  private get allWeights(): Weights {
    return {
      ...this.weights,
      ...Object.fromEntries(this.own.map(({ id, weight }) => [id, weight])),
    };
  }

  private get state(): MatrixState {
    const { props, own } = this;
    const criteria = [...props.criteria, ...asCriteria(own, props.strings.own.unnamed)];
    const groups = [...props.groups, { id: 'own', name: props.strings.own.group }];
    return { ...props, criteria, groups, standing: standing(criteria, this.allWeights) };
  }

  private answer(): void {
    const { state } = this;
    mount(findSlot(this, 'figure'), view(state));
    this.say(rankingSaid(state));
    this.dataset.runs = String(Number(this.dataset.runs) + 1);
    const detail = detailOf(state, this.own, this.isOwn);
    this.latest = detail;
    this.dispatchEvent(new CustomEvent<WeighedDetail>(WEIGHED, { bubbles: true, detail }));
  }

  /** True if the reader has changed a weight or added a criterion. */
  private get isOwn(): boolean {
    const { own, weights, place } = this;
    return own.length > 0 || !sameWeights(place.criteria, weights, place.base);
  }
}

customElements.define('x-matrix', MatrixDemo);
