import { loadStyles } from '~/browser/page';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import type { Sheet } from './sheet';
import { blockNodes } from './view';

/** The memo as a dialog over the page: printed alone, closed by its button, by Esc or by a click outside it. */
export class MemoPanel {
  private readonly sheet: HTMLDialogElement;

  /**
   * @param demo contains the sheet and its buttons
   * @param write returns the current memo
   * @param opened called once the sheet is open
   */
  constructor(
    private readonly demo: HTMLElement,
    private readonly write: () => Promise<Sheet | undefined>,
    private readonly opened: () => void,
  ) {
    this.sheet = findSlot(demo, 'memo-sheet') as HTMLDialogElement;
    void loadStyles(this.sheet.dataset.styles!);
    findSlot(demo, 'memo').addEventListener('click', () => void this.open());
    findSlot(demo, 'memo-close').addEventListener('click', () => this.sheet.close());
    findSlot(demo, 'memo-print').addEventListener('click', () => print());
    this.sheet.addEventListener('click', ({ target }) => {
      if (target === this.sheet) this.sheet.close();
    });
  }

  /** When the dialog closes, the browser returns the focus to the button. */
  private async open(): Promise<void> {
    const written = await this.write();
    if (!written) return;
    findSlot(this.demo, 'memo-title').textContent = written.title;
    mount(findSlot(this.demo, 'memo-text'), blockNodes(written.blocks));
    this.sheet.showModal();
    this.opened();
  }
}
