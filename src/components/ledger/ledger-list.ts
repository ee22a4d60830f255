import { fill } from '~/i18n/format';
import { readFilter, writeFilter, type Facets, type Filter } from '~/lib/ledger/filter';
import { loosenings, shows } from '~/lib/ledger/loosen';
import { typedWords } from '~/lib/ledger/words';
import { exportShown } from './export-shown';
import { facetsOf, itemOf, type Item } from './ledger-item';
import { offerLooser } from './loosen-offer';
import { drawProfiles } from './profile-bars';
import type { ListWords } from './strings';

/** How long the count waits for more typing before it is announced, in milliseconds. */
const PAUSE = 250;

/**
 * A list that the form above it filters. Chosen values live in the address, typed words do not.
 * An entry that the address names is never hidden.
 */
class LedgerList extends HTMLElement {
  private words!: ListWords;
  private form!: HTMLFormElement;
  private facets!: Facets;
  private items!: Item[];
  private timer = 0;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as ListWords;
    this.form = this.querySelector('form')!;
    this.facets = facetsOf(this.form);
    this.items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map((element) =>
      itemOf(element, Object.keys(this.facets)),
    );
    this.listen();
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    for (const button of this.querySelectorAll('button')) button.disabled = false;
    this.restore();
    this.toTarget();
  }

  private listen(): void {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('change', () => this.record());
    this.form.addEventListener('input', (event) => {
      if ((event.target as HTMLElement).matches('[name=words]')) this.show();
    });
    this.addEventListener('click', (event) => this.pressed(event));
    addEventListener('popstate', () => this.restore());
    addEventListener('hashchange', () => {
      this.show();
      this.toTarget();
    });
  }

  private pressed(event: MouseEvent): void {
    const target = (event.target as HTMLElement).closest<HTMLElement>('a[href^="?"], button');
    if (!target || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (target instanceof HTMLAnchorElement) {
      event.preventDefault();
      this.follow(target);
    } else if (target.hasAttribute('data-clear')) this.clear();
    else if (target.dataset.drop) this.drop(target.dataset.drop);
    else if (target.dataset.export) void this.export(target.dataset.export);
  }

  /** A link such as `?article=000&verdict=wrong` sets the filters it names, or all of them. */
  private follow(link: HTMLAnchorElement): void {
    const wanted = readFilter(new URLSearchParams(link.search), this.facets);
    const names = link.dataset.sets?.split(' ') ?? Object.keys(this.facets);
    for (const name of names) this.select(name).value = wanted[name] ?? '';
    if (!link.dataset.sets) this.setWords('');
    this.record();
    this.form.scrollIntoView();
    this.form.querySelector('select')!.focus({ preventScroll: true });
  }

  private clear(): void {
    for (const name of Object.keys(this.facets)) this.select(name).value = '';
    this.setWords('');
    this.record();
    this.form.querySelector('select')!.focus();
  }

  private drop(name: string): void {
    if (name === 'words') this.setWords('');
    else this.select(name).value = '';
    this.record();
    this.form.querySelector('select')!.focus();
  }

  private async export(format: string): Promise<void> {
    const shown = this.items.filter(({ element }) => !element.hidden).map(({ id }) => id);
    const file = await exportShown(format, this.dataset.source!, shown, this.filter).catch(
      () => undefined,
    );
    this.say(file ? fill(this.words.saved, { file, n: shown.length }) : this.words.notLoaded);
  }

  private select(name: string): HTMLSelectElement {
    return this.form.querySelector(`select[name="${name}"]`)!;
  }

  private setWords(words: string): void {
    this.form.querySelector<HTMLInputElement>('[name=words]')!.value = words;
  }

  private get filter(): Filter {
    const chosen = Object.keys(this.facets).map((name) => [name, this.select(name).value] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value));
  }

  private get typed(): string[] {
    return typedWords(this.form.querySelector<HTMLInputElement>('[name=words]')!.value);
  }

  /** Writes the chosen values to the address, beside whatever else stands there, and shows the list. */
  private record(): void {
    const others = new URLSearchParams(location.search);
    for (const name of Object.keys(this.facets)) others.delete(name);
    const query = [others.toString(), writeFilter(this.filter, this.facets)].filter(Boolean);
    const address = location.pathname + (query.length > 0 ? `?${query.join('&')}` : '');
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.show();
  }

  private restore(): void {
    const filter = readFilter(new URLSearchParams(location.search), this.facets);
    for (const name of Object.keys(this.facets)) this.select(name).value = filter[name] ?? '';
    this.show();
  }

  private show(): void {
    const { filter, typed } = this;
    const named = this.named;
    let shown = 0;
    let pinned = '';
    for (const item of this.items) {
      const fits = shows(item, filter, typed);
      if (fits) shown++;
      else if (item.element === named) pinned = item.id;
      item.element.hidden = !fits && item.element !== named;
    }
    this.countGroups();
    this.pin(pinned);
    const ways = shown === 0 ? loosenings(this.items, filter, typed) : undefined;
    offerLooser(this, ways, (part) => this.nameOf(part), this.words);
    drawProfiles(this, this.items, filter, typed, this.words);
    const note = pinned ? ` ${fill(this.words.pinned, { id: pinned })}` : '';
    this.say(fill(this.words.count, { shown, total: this.items.length }) + note);
  }

  private countGroups(): void {
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const all = [...group.querySelectorAll<HTMLElement>('[data-item]')];
      const shown = all.filter(({ hidden }) => !hidden).length;
      group.hidden = shown === 0;
      const count = group.querySelector('[data-group-count]');
      if (count) count.textContent = fill(this.words.groupCount, { shown, total: all.length });
    }
  }

  private pin(id: string): void {
    const note = this.querySelector<HTMLElement>('[data-pin]')!;
    note.hidden = !id;
    note.textContent = fill(this.words.pinned, { id });
    const slot = id && document.getElementById(id)?.querySelector('[data-pin-slot]');
    (slot || this.form).append(note);
  }

  private nameOf(part: string): string {
    if (part === 'words') return this.typed.join(' ');
    return this.select(part).selectedOptions[0]?.text ?? part;
  }

  private say(sentence: string): void {
    clearTimeout(this.timer);
    const line = this.querySelector<HTMLElement>('[data-count]')!;
    this.timer = window.setTimeout(() => (line.textContent = sentence), PAUSE);
  }

  /** The entry of this list that the address names, if any. */
  private get named(): HTMLElement | null {
    const entry = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return entry && this.contains(entry) ? entry.closest('[data-item]') : null;
  }

  /** Filtering moved the page, so the named entry is brought back into view. */
  private toTarget(): void {
    this.named?.scrollIntoView();
  }
}

customElements.define('x-ledger', LedgerList);
