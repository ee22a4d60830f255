import type { Fields } from '~/lib/settings/table';
import { DemoElement } from './demo-element';
import { focusInsideFolds } from './demo-form';
import type { KitProps } from './props';

/** Props that `Panel.astro` passes to a panel, with the strings of its folder. */
export interface PanelProps<T extends Fields, Strings> extends KitProps<T> {
  strings: Strings;
}

/**
 * A form with a Run button that a demo's page offers beside the demo itself, such as a question to the model that was
 * trained. `Panel.astro` writes its markup; a panel adds its fields, its computation and its view, as a demo does.
 */
export abstract class PanelElement<T extends Fields, Strings, Result> extends DemoElement<
  T,
  Result
> {
  protected override readonly live: boolean = false;
  declare protected props: PanelProps<T, Strings>;

  protected get demo(): string {
    return this.id;
  }

  protected override get formId(): string {
    return `${this.id}-fields`;
  }

  protected override get folder(): string {
    return this.dataset.folder!;
  }

  /** The demo of the page that the panel belongs to, which is loaded before it. */
  protected host<Host>(): Host {
    return document.querySelector<HTMLElement>(this.dataset.host!) as Host;
  }

  /** Opens the folds around a field and focuses it. */
  protected focusField(name: keyof T & string): void {
    focusInsideFolds(this.form.elements.namedItem(name) as HTMLElement);
  }

  /** A panel has no badge to turn, since its page holds no recorded result of it. */
  protected override turnBadge(): void {
    this.dataset.mine = '';
  }
}
