import type { Locale } from '~/lib/locale';
import { wordsOf } from '~/demos/kit/words';
import type { KitStrings } from '../en';
import { dropTrained, holdTrained, type Offered } from '../trained-model';

/**
 * The button that downloads a model: enabled while there is one. The code that packs it is loaded when it is pressed.
 */
export class ModelOffer {
  private offered: Offered | undefined;
  private readonly button: HTMLButtonElement | null;

  constructor(
    private readonly root: HTMLElement,
    private readonly locale: Locale,
  ) {
    this.button = root.querySelector('[data-take-model]');
    this.button?.addEventListener('click', () => void this.take());
    this.withdraw();
  }

  make(offered: Offered): void {
    this.offered = offered;
    holdTrained(offered);
    if (this.button) this.button.disabled = false;
  }

  withdraw(): void {
    dropTrained(this.offered);
    this.offered = undefined;
    if (this.button) this.button.disabled = true;
  }

  private async take(): Promise<void> {
    if (!this.offered || this.button?.ariaBusy === 'true') return;
    this.button!.ariaBusy = 'true';
    const said = this.root.querySelector('[data-taken]')!;
    said.textContent = '';
    said.textContent = await this.packed(this.offered).catch(
      () => wordsOf<KitStrings>('parts').problems['source-missing'],
    );
    this.button!.ariaBusy = null;
  }

  private async packed(offered: Offered): Promise<string> {
    const { takeModel } = await import('./take');
    return takeModel(offered, this.locale);
  }
}
