/** Names beside each chooser of files what was chosen, before whoever reads it empties the chooser. */
export function nameChosenFiles(root: HTMLElement): void {
  root.addEventListener(
    'change',
    ({ target }) => {
      const { files, parentElement } = target as HTMLInputElement;
      const said = parentElement?.querySelector<HTMLElement>('[data-chosen]');
      if (said && files?.length) said.textContent = [...files].map(({ name }) => name).join(' · ');
    },
    { capture: true },
  );
}
