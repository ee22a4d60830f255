import { loadStyles } from '~/browser/styles';
import { mount } from '~/demos/kit/mount';
import { pieceOf } from '~/demos/kit/props';
import type { Sheet } from './sheet';
import { blockNodes } from './view';

/** The memo as a sheet over the page: opened, printed alone, closed by its button, by Esc or by the ground beside it. */
export class MemoPanel {
  private readonly sheet: HTMLDialogElement;

  /**
   * @param demo holds the sheet and its buttons
   * @param write what the memo says now
   * @param opened called once it is open
   */
  constructor(
    private readonly demo: HTMLElement,
    private readonly write: () => Promise<Sheet | undefined>,
    private readonly opened: () => void,
  ) {
    this.sheet = pieceOf(demo, 'memo-sheet') as HTMLDialogElement;
    void loadStyles(this.sheet.dataset.styles!);
    pieceOf(demo, 'memo').addEventListener('click', () => void this.open());
    pieceOf(demo, 'memo-close').addEventListener('click', () => this.sheet.close());
    pieceOf(demo, 'memo-print').addEventListener('click', () => print());
    this.sheet.addEventListener('click', ({ target }) => {
      if (target === this.sheet) this.sheet.close();
    });
  }

  /** The browser gives the focus back to the button when the sheet closes. */
  private async open(): Promise<void> {
    const written = await this.write();
    if (!written) return;
    pieceOf(this.demo, 'memo-title').textContent = written.title;
    mount(pieceOf(this.demo, 'memo-text'), blockNodes(written.blocks, 'h3'));
    this.sheet.showModal();
    this.opened();
  }
}
