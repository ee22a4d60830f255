import { loadStyles } from '~/browser/styles';
import { mount } from '../../mount';
import { pieceOf } from '../../piece';
import type { Sheet } from './blocks';
import { blockNodes } from './view';

/** The place of the memo in the page: opened, kept up to date, printed alone, closed. */
export class MemoPanel {
  private readonly sheet: HTMLElement;

  /**
   * @param demo holds the sheet and its buttons
   * @param write what the memo says now; undefined while there is nothing to say
   * @param opened called once it is open
   */
  constructor(
    private readonly demo: HTMLElement,
    private readonly write: () => Sheet | undefined,
    private readonly opened: () => void,
  ) {
    this.sheet = pieceOf(demo, 'memo-sheet');
    void loadStyles(this.sheet.dataset.styles!);
    pieceOf(demo, 'memo').addEventListener('click', () => this.open());
    pieceOf(demo, 'memo-close').addEventListener('click', () => this.close());
    pieceOf(demo, 'memo-print').addEventListener('click', () => print());
  }

  /** Writes it again, if it is open: the weights have changed. */
  refresh(): void {
    const written = this.sheet.hidden ? undefined : this.write();
    if (!written) return;
    const { title, blocks } = written;
    pieceOf(this.demo, 'memo-title').textContent = title;
    mount(pieceOf(this.demo, 'memo-text'), blockNodes(blocks));
  }

  private open(): void {
    this.sheet.hidden = false;
    this.refresh();
    pieceOf(this.demo, 'memo-title').focus();
    this.opened();
  }

  private close(): void {
    this.sheet.hidden = true;
    pieceOf(this.demo, 'memo').focus();
  }
}
