import type { Road } from '~/lib/road';
import type { Reasons } from './source';

/** The reasons that the table of the page holds for a rating; its links made absolute. */
export function reasonsIn(table: HTMLElement, criterion: string, road: Road): Reasons {
  const row = table.querySelector(`tr[data-criterion="${criterion}"]`);
  const reason = row?.querySelector(`.why [data-road="${road}"]`);
  const links = [...(reason?.querySelectorAll<HTMLAnchorElement>('.rows a') ?? [])];
  return {
    why: reason?.querySelector('[data-why]')?.textContent?.trim() ?? '',
    evidence: links.map(({ textContent, href }) => ({ text: trimmed(textContent), href })),
  };
}

const trimmed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
