import { fill } from '~/i18n/format';
import { holdsWords, passes, replaced, typedWords } from '~/lib/ledger/filter';
import { choicesIn, choose, chosenIn } from './choices';
import { namedPlace, reveal } from './named-place';
import type { Words } from 'words:claims';

interface Item {
  element: HTMLElement;
  /** The words of `[data-text]`; its `data-` attributes are the values that filters compare. */
  text: string;
}

function itemOf(element: HTMLElement): Item {
  const texts = [...element.querySelectorAll('[data-text]')].map((part) => part.textContent);
  return { element, text: texts.join(' ') };
}

/** Milliseconds without typing before the count is announced. */
const PAUSE = 250;

/** Chosen values are in the URL, typed words are not. The entry in the fragment is opened and never hidden. */
class LedgerList extends HTMLElement {
  private words!: Words['client'];
  private form!: HTMLFormElement;
  private field!: HTMLInputElement;
  private items!: Item[];
  private timer = 0;
  private order = '';

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as Words['client'];
    this.form = this.querySelector('form')!;
    this.field = this.form.querySelector('[name=words]')!;
    this.items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map(itemOf);
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
  private follow({ search, dataset: { sets } }: HTMLAnchorElement): void {
    const wanted = new URLSearchParams(search);
    const names = sets ? [...sets.split(' '), ...wanted.keys()] : this.names;
    choose(this.form, replaced(chosenIn(this.form), names, wanted));
    if (!sets) this.field.value = '';
    this.record();
    this.form.parentElement!.scrollIntoView();
    this.focusFirst();
  }

  private clear(): void {
    choose(this.form, new URLSearchParams());
    this.field.value = '';
    this.record();
    this.focusFirst();
  }

  private focusFirst(): void {
    choicesIn(this.form)[0]?.focus({ preventScroll: true });
  }

  private get names(): string[] {
    return choicesIn(this.form).map(({ name }) => name);
  }

  private record(): void {
    const here = new URLSearchParams(location.search);
    const query = replaced(here, this.names, chosenIn(this.form)).toString();
    const address = location.pathname + (query && `?${query}`);
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
    choose(this.form, new URLSearchParams(location.search));
    this.show();
  }

  private show(): void {
    const chosen = chosenIn(this.form);
    const typed = typedWords(this.field.value);
    const named = this.named;
    let shown = 0;
    for (const item of this.items) {
      const fits = passes(item.element.dataset, chosen) && holdsWords(item.text, typed);
      if (fits) shown++;
      item.element.hidden = !fits && item.element !== named;
    }
    this.sort(chosen.get('order') ?? '');
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    this.querySelector<HTMLElement>('[data-empty]')!.hidden = shown > 0;
    const isWhole = `${chosen}` === '' && typed.length === 0;
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
