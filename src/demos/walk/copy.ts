import { copyText } from '~/browser/save-file';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-real] [data-copy]'))
  button.disabled = false;

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-real] [data-copy]');
  if (!button) return;
  const parts = button.closest('[data-real]')!.querySelectorAll('[data-copied]');
  const text = [...parts].map(({ textContent }) => textContent).join('\n\n');
  void copyText(text).then((isCopied) => {
    if (isCopied) button.textContent = button.dataset.done!;
  });
});
