import { globSync } from 'node:fs';

/** Browser tests of the short run: each page and each demo once, and axe once a kind. */
const SHORT = [
  'tests/demos/{abstain,change-map,citations,code-clinic,cost,evidence,guide,knowledge-paths}/browser/{abstain,change-map,citations,code-clinic,cost,evidence,guide,knowledge-paths}.test.ts',
  'tests/demos/{embedding-map,matrix,prompt,retriever,tokenizer}/browser/{embedding-map,matrix,prompt,retriever,tokenizer}.test.ts',
  'tests/demos/*/browser/press-*.test.ts',
  'tests/demos/four-roads/browser/four-roads-screen.test.ts',
  'tests/browser/{accessibility,first-screen-lessons,frame,home,ledger,lesson,no-script,search,strip,take-home}.test.ts',
];

/** The files of browser tests that the short run leaves to the long one. */
export function leftOut() {
  const short = new Set(globSync(SHORT));
  return globSync('tests/{browser,demos/*/browser}/*.test.ts')
    .filter((file) => !short.has(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
