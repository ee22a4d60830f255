import type { Words as KitStrings } from 'words:parts';
import { findSlot } from './props';

/**
 * A demo whose form is the whole page around it: it has no Run button, answers each change at once, and takes settings
 * from links of its page without reloading it.
 */
export abstract class InstantDemo<Props> extends HTMLElement {
  protected props!: Props & { kit: KitStrings };

  /** True if an address sets something of this demo. */
  protected abstract isSetBy(query: URLSearchParams): boolean;
  /** Applies the settings of a link that was clicked. */
  protected abstract follow(query: URLSearchParams, link: HTMLElement): void;

  connectedCallback(): void {
    document.addEventListener('click', this.onLink);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.onLink);
  }

  private onLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const query = new URLSearchParams(link.search);
    if (link.pathname !== location.pathname || !this.isSetBy(query)) return;
    event.preventDefault();
    this.follow(query, link);
  };

  protected say(sentence: string): void {
    findSlot(this, 'status-line').textContent = sentence;
  }
}
