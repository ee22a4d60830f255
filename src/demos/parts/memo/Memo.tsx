import { signal, type Signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Fields } from '~/lib/settings/table';
import type { Words as MemoStrings } from 'words:memo';
import type { Sheet } from './sheet';
import { blockNodes } from './view';

/** What the page says to a memo: its words, and the address of its styles. */
export interface MemoPage extends MemoStrings {
  styles: string;
}

/** A memo over the page: what it says, once it was opened, and its dialog. */
export interface MemoState {
  sheet: Signal<Sheet | undefined>;
  hold(dialog: HTMLElement | null): void;
  /** When the dialog closes, the browser returns the focus to the button. */
  open(): Promise<void>;
  close(): void;
}

/**
 * @param write returns the current memo, if there is one
 * @param opened called once the sheet is open
 */
export function openMemo(write: () => Promise<Sheet | undefined>, opened: () => void): MemoState {
  const sheet = signal<Sheet>();
  let dialog: HTMLDialogElement | undefined;
  return {
    sheet,
    hold: (element) => (dialog = element as HTMLDialogElement),
    async open() {
      const written = await write();
      if (!written) return;
      sheet.value = written;
      dialog!.showModal();
      opened();
    },
    close: () => dialog?.close(),
  };
}

interface Props {
  of: DemoState<Fields, unknown>;
  memo: MemoState;
  said: MemoPage;
}

/** The memo as a dialog: printed alone, closed by its button, by Esc or by a click outside it. */
export function Memo({ of, memo, said }: Props) {
  const { sheet } = memo;
  const button = { type: 'button', disabled: !of.woken.value };
  return (
    <dialog
      class="memo"
      aria-labelledby={`${of.name}-memo`}
      data-memo-sheet
      ref={memo.hold}
      onClick={({ target, currentTarget }) => target === currentTarget && memo.close()}
    >
      <div class="memo-bar">
        <button {...button} class="go" data-memo-print onClick={() => print()}>
          {said.print}
        </button>
        <button {...button} data-export="md" onClick={() => void of.exportAs('md')}>
          {said.download}
        </button>
        <button {...button} data-memo-close onClick={memo.close}>
          {said.close}
        </button>
      </div>
      <article>
        <h2 id={`${of.name}-memo`} data-memo-title>
          {sheet.value?.title ?? said.name}
        </h2>
        <div data-memo-text>{sheet.value && blockNodes(sheet.value.blocks)}</div>
      </article>
    </dialog>
  );
}
