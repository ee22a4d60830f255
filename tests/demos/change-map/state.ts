import type { ChangeState, Request } from '~/demos/change-map/state';
import changeStrings from 'words:change-map';
import { words } from '~/i18n/words';
import { ROADS } from '~/lib/road';
import { readChanges } from '../../content/read';

export const entries = readChanges();

function requestsIn(locale: 'en' | 'zh'): Request[] {
  return entries.map((entry) => ({
    ...entry,
    name: entry.name[locale],
    example: entry.example[locale],
    work: Object.fromEntries(ROADS.map((road) => [road, entry.work[road][locale]])),
    why: Object.fromEntries(ROADS.map((road) => [road, entry.why[road][locale]])),
  })) as unknown as Request[];
}

export function stateOf(id: string, locale: 'en' | 'zh' = 'en'): ChangeState {
  const requests = requestsIn(locale);
  return {
    locale,
    requests,
    roads: words(locale).roads,
    strings: changeStrings[locale],
    pages: { sources: '/en/sources/', claims: '/en/claims/' },
    request: requests.find((request) => request.id === id)!,
  };
}
