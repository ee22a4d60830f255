/** Shows the names of chosen files next to each file input, before another listener empties the input. */
export function nameChosenFiles(root: HTMLElement): void {
  root.addEventListener(
    'change',
    ({ target }) => {
      const { files, parentElement } = target as HTMLInputElement;
      const chosenText = parentElement?.querySelector<HTMLElement>('[data-chosen]');
      if (chosenText && files?.length)
        chosenText.textContent = [...files].map(({ name }) => name).join(' · ');
    },
    { capture: true },
  );
}
