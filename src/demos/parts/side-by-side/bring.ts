import type { SideProps } from './side-by-side';

/** Brings what makes a section live when its fold is opened; should it not come, when it is opened again. */
async function bring(fold: HTMLDetailsElement): Promise<void> {
  const props = JSON.parse(fold.dataset.props!) as SideProps;
  const lost = fold.querySelector<HTMLElement>('[data-side-lost]')!;
  try {
    const [{ openSideBySide, WORDS }, { bringWords }] = await Promise.all([
      import('./side-by-side'),
      import('../../words'),
    ]);
    await bringWords(WORDS, props.locale);
    lost.hidden = true;
    openSideBySide(fold, props);
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

for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-side-by-side]')) {
  if (fold.open) void bring(fold);
  else listen(fold);
}
