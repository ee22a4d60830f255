function openAround(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement!.closest('details'))
    fold.open = true;
}

export function focusInFolds(field: HTMLElement): void {
  openAround(field);
  field.focus();
}

export function openTarget(): void {
  // Ids of this site have no characters that a URL would encode; `:target` is set only after scripts run.
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest('details')) return;
  openAround(target);
  target.scrollIntoView();
}

/** Calls back when the browser's Back restores a page as it was left, since its data may have changed. */
export function onReturn(then: () => void): void {
  addEventListener('pageshow', ({ persisted }) => persisted && then());
}

/** Loads a style sheet for a part of a page, once; without it that part is plain, but still there. */
export function loadStyles(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((done) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
}

/** An absolute URL for a worker, which has no page to resolve a path against. */
export const absolute = (path: string): string => new URL(path, location.href).href;

/** Yields to the page so that it can draw and respond: no part of a run may block it for 50 ms. */
export const yieldToPage = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** Fetches a file of this site. @throws if the host has none */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}; it should be 200.`);
  return response;
}
