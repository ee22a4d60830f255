/**
 * Loads the content of a fold when it is opened, or at once if it is open already. If that fails, the fold shows its
 * `data-fold-lost` sentence, if it has one, and tries again the next time it is opened.
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
