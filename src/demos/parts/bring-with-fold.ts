/**
 * Brings what fills a fold once it is open, as it may be before this script comes. Should that fail, the fold says so
 * in its `data-fold-lost`, where it has one, and the next opening tries again.
 */
export function bringWithFold(fold: HTMLDetailsElement, bring: () => Promise<unknown>): void {
  let isComing = false;
  const open = async () => {
    if (!fold.open || isComing) return;
    isComing = true;
    try {
      await bring();
      tell(fold, false);
    } catch (error) {
      isComing = false;
      tell(fold, true);
      throw error;
    }
  };
  fold.addEventListener('toggle', () => void open());
  void open();
}

function tell(fold: HTMLElement, isLost: boolean): void {
  const sentence = fold.querySelector<HTMLElement>('[data-fold-lost]');
  if (sentence) sentence.hidden = !isLost;
}
