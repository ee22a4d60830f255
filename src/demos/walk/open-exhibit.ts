import { failedIn, openMarks } from './marks';

for (const root of document.querySelectorAll<HTMLElement>('[data-exhibit]'))
  openMarks(root, { panels: [root], shown: () => 0, failed: failedIn(root) });
