import { globSync, readFileSync } from 'node:fs';

/** Ends and beginnings of folds and of elements with a dash in their names. */
const EDGES = /<(\/?)(details|x-[\w-]+)(?=[\s>])/g;

/** Folds of a page that stand in another fold of a demo: nobody opens the second one. */
export function nestedFolds(html: string): number {
  const open: string[] = [];
  let nested = 0;
  for (const [, end, name = ''] of html.matchAll(EDGES)) {
    if (end) open.splice(open.lastIndexOf(name));
    else {
      const demo = open.findIndex((one) => one.startsWith('x-'));
      if (name === 'details' && demo >= 0 && open.includes('details', demo)) nested++;
      open.push(name);
    }
  }
  return nested;
}

/** The folds in folds of the built pages with demos, by page; pages without any are left out. */
export const foldsInFolds = (): Record<string, number> =>
  Object.fromEntries(
    globSync('dist/en/{demos/*,guide,lab,own}/index.html')
      .map((file) => [file.slice(4, -10), nestedFolds(readFileSync(file, 'utf8'))] as const)
      .filter(([, n]) => n > 0)
      .sort(),
  );
