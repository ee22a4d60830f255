/** The files of a demo stand on a page of their own: this brings them into the Code tab, once. */
export async function bringListing(root: HTMLElement, missing: string): Promise<void> {
  const panel = root.querySelector<HTMLElement>('[data-panel=code]')!;
  const link = panel.querySelector<HTMLAnchorElement>('[data-code-note] a');
  if (!link) return;
  try {
    const listing = await listingOf(link.href);
    panel.replaceChildren(document.adoptNode(listing));
  } catch {
    say(link, missing);
  }
}

async function listingOf(address: string): Promise<Element> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const listing = page.querySelector('[data-listing]');
  if (!listing) throw new Error(`${address} holds no listing.`);
  return listing;
}

function say(link: HTMLElement, missing: string): void {
  const note = link.parentElement!;
  const sentence = note.querySelector('[data-missing]') ?? document.createElement('span');
  sentence.setAttribute('data-missing', '');
  sentence.textContent = `${missing} `;
  note.prepend(sentence);
}
