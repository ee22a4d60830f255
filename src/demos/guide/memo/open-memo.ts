import { signal } from '@preact/signals-core';
import type { Sheet } from '../../parts/memo/sheet';

/** `write` returns the current memo, if there is one; `opened` is called once the sheet is open. */
export function openMemo(write: () => Promise<Sheet | undefined>, opened: () => void) {
  const sheet = signal<Sheet>();
  let dialog: HTMLDialogElement | undefined;
  return {
    sheet,
    hold(element: HTMLDialogElement | null): void {
      dialog = element ?? undefined;
    },
    close: () => dialog?.close(),
    /** When the dialog closes, the browser returns the focus to the button. */
    async open() {
      const written = await write();
      if (!written) return;
      sheet.value = written;
      dialog!.showModal();
      opened();
    },
  };
}
