/** What a list of the form offers, by value; the empty choice stands for none of them. */
export function choicesOf(root: HTMLElement, name: string): Record<string, string> {
  const { options } = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  const filled = [...options].filter(({ value }) => value !== '');
  return Object.fromEntries(filled.map(({ value, text }) => [value, text]));
}

/**
 * Fetches the long lists of choices, which the page does not carry; what is chosen stays chosen, and is all
 * there is where a list does not come.
 */
export async function fillLists(root: HTMLElement): Promise<void> {
  await Promise.allSettled(
    [...root.querySelectorAll<HTMLSelectElement>('select[data-list]')].map(fillList),
  );
}

async function fillList(select: HTMLSelectElement): Promise<void> {
  const response = await fetch(select.dataset.list!);
  if (!response.ok) throw new Error(`${select.dataset.list} answered ${response.status}.`);
  const listed = (await response.json()) as [value: string, text: string][];
  const chosen = select.value;
  const options = listed.map(([value, text]) => new Option(text, value, value === chosen));
  select.replaceChildren(...[...select.options].filter(({ value }) => value === ''), ...options);
  select.value = chosen;
}

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
