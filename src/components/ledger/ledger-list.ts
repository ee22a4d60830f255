import { fill } from '~/i18n/format';
import { readFilter, shows, typedWords, writeFilter, type Entry } from '~/lib/ledger/filter';
import { Choices } from './choices';
import { namedPlace, reveal } from './named-place';
import type { Words } from 'words:claims';

interface Item extends Entry {
  element: HTMLElement;
}

/** Reads the filter values of an entry from `data-` attributes, its words from `[data-text]`. */
function itemOf(element: HTMLElement, facets: readonly string[]): Item {
  const filed = facets.map((name) => [name, (element.dataset[name] ?? '').split(' ')] as const);
  const texts = [...element.querySelectorAll('[data-text]')].map((part) => part.textContent);
  return { element, filed: Object.fromEntries(filed), text: texts.join(' ') };
}

/** Milliseconds without typing before the count is announced. */
const PAUSE = 250;

/** Chosen values are in the URL, typed words are not. The entry in the fragment is opened and never hidden. */
class LedgerList extends HTMLElement {
  private words!: Words['client'];
  private form!: HTMLFormElement;
  private field!: HTMLInputElement;
  private choices!: Choices;
  private items!: Item[];
  private timer = 0;
  private order = '';

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as Words['client'];
    this.form = this.querySelector('form')!;
    this.field = this.form.querySelector('[name=words]')!;
    this.choices = new Choices(this.form);
    const facets = Object.keys(this.choices.facets);
    this.items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map((element) =>
      itemOf(element, facets),
    );
    this.listen();
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    for (const button of this.querySelectorAll('button')) button.disabled = false;
    this.restore();
    this.toNamed();
  }

  private listen(): void {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('change', ({ target }) => {
      if (target !== this.field) this.record();
    });
    this.field.addEventListener('input', () => this.narrow());
    this.addEventListener('click', (event) => this.pressed(event));
    addEventListener('popstate', () => this.restore());
    /** Until then the browser scrolls to the place itself, to below the line that names it. */
    addEventListener('load', () => this.toNamed());
    addEventListener('hashchange', () => {
      this.show();
      this.toNamed();
    });
  }

  private pressed(event: MouseEvent): void {
    const target = (event.target as HTMLElement).closest<HTMLElement>('a[href^="?"], button');
    if (!target || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (target instanceof HTMLAnchorElement) {
      event.preventDefault();
      this.follow(target);
    } else if (target.hasAttribute('data-clear')) this.clear();
  }

  /** Applies a link such as `?article=000&verdict=wrong`: sets the filters it names, or all of them. */
  private follow(link: HTMLAnchorElement): void {
    const { facets, filter } = this.choices;
    const wanted = readFilter(new URLSearchParams(link.search), facets);
    const names = link.dataset.sets?.split(' ') ?? Object.keys(facets);
    const emptied = Object.fromEntries(names.map((name) => [name, []]));
    this.choices.filter = { ...filter, ...emptied, ...wanted };
    if (!link.dataset.sets) this.field.value = '';
    this.record();
    this.form.parentElement!.scrollIntoView();
    this.choices.focus();
  }

  private clear(): void {
    this.choices.filter = {};
    this.field.value = '';
    this.record();
    this.choices.focus();
  }

  private record(): void {
    const { facets, filter } = this.choices;
    const others = new URLSearchParams(location.search);
    for (const name of Object.keys(facets)) others.delete(name);
    const query = [others.toString(), writeFilter(filter, facets)].filter(Boolean);
    const address = location.pathname + (query.length > 0 ? `?${query.join('&')}` : '');
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.narrow();
  }

  /** Shows the matching entries; scrolls back to the top of the list if the reader is further down. */
  private narrow(): void {
    this.show();
    const section = this.form.parentElement!;
    if (section.getBoundingClientRect().top < 0) section.scrollIntoView();
  }

  private restore(): void {
    const { facets } = this.choices;
    this.choices.filter = readFilter(new URLSearchParams(location.search), facets);
    this.show();
  }

  private show(): void {
    const { filter } = this.choices;
    const typed = typedWords(this.field.value);
    const named = this.named;
    let shown = 0;
    for (const item of this.items) {
      const fits = shows(item, filter, typed);
      if (fits) shown++;
      item.element.hidden = !fits && item.element !== named;
    }
    this.sort(filter.order?.[0] ?? '');
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    this.querySelector<HTMLElement>('[data-empty]')!.hidden = shown > 0;
    const isWhole = Object.keys(filter).length === 0 && typed.length === 0;
    this.form.querySelector<HTMLElement>('[data-clear]')!.hidden = isWhole;
    this.say(fill(this.words.count, { shown, total: this.items.length }));
  }

  /** Puts the entries of each part in the order of the text, or the youngest proof first. */
  private sort(order: string): void {
    if (order === this.order) return;
    this.order = order;
    const yearOf = ({ element }: Item) => Number(element.dataset.year);
    const ordered = order ? this.items.toSorted((a, b) => yearOf(b) - yearOf(a)) : this.items;
    for (const { element } of ordered) element.parentElement!.append(element);
  }

  private say(sentence: string): void {
    clearTimeout(this.timer);
    const line = this.querySelector<HTMLElement>('[data-count]')!;
    this.timer = window.setTimeout(() => (line.textContent = sentence), PAUSE);
  }

  private get named(): HTMLElement | null {
    return namedPlace(this)?.closest<HTMLElement>('[data-item]') ?? null;
  }

  /** Opens the place in the URL and scrolls to it again, since filtering moved the page. */
  private toNamed(): void {
    const place = namedPlace(this);
    if (place) reveal(place);
  }
}

customElements.define('x-ledger', LedgerList);
