/** The options of a select by value, without the empty one. */
export function choicesOf(root: HTMLElement, name: string): Record<string, string> {
  const { options } = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  const filled = [...options].filter(({ value }) => value !== '');
  return Object.fromEntries(filled.map(({ value, text }) => [value, text]));
}

/**
 * Fetches the options of long selects, which are not in the page. The selected option is kept; if the list cannot be
 * fetched, it remains the only one.
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
