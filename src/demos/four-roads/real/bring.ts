import type { RealProps } from './real-lab';

/** Brings what makes a section live when its fold is opened; should it not come, when it is opened again. */
async function bring(fold: HTMLDetailsElement): Promise<void> {
  const props = JSON.parse(fold.dataset.props!) as RealProps;
  const lost = fold.querySelector<HTMLElement>('[data-real-lost]')!;
  try {
    const [{ openRealLab, WORDS }, { bringWords }] = await Promise.all([
      import('./real-lab'),
      import('../../words'),
    ]);
    await bringWords(WORDS, props.locale);
    lost.hidden = true;
    openRealLab(fold, props);
  } catch (error) {
    lost.hidden = false;
    listen(fold);
    throw error;
  }
}

function listen(fold: HTMLDetailsElement): void {
  const onToggle = () => {
    if (!fold.open) return;
    fold.removeEventListener('toggle', onToggle);
    void bring(fold);
  };
  fold.addEventListener('toggle', onToggle);
}

for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-real-lab]')) {
  if (fold.open) void bring(fold);
  else listen(fold);
}
