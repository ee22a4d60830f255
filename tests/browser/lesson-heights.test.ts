import { afterAll, describe, expect, test } from 'vitest';
import { readPairs } from '../content/lesson-source';
import { open, page, useVisitor } from './visitor';

useVisitor();

/** So many pixels of open text may stand between two pictures, at 1280 × 800. */
const BETWEEN = 1300;
/** In so many screens the text begins. */
const BEGINS = 1.3;

/** Too much open text between two pictures: all of it is the argument, so nothing is left to fold. */
const LONG = new Set<string>([
  'en/choosing/cell-by-cell',
  'en/choosing/combining',
  'en/choosing/decision-guide',
  'en/choosing/diagnose-first',
  'en/choosing/myths-and-questions',
  'en/choosing/what-has-to-change',
  'en/choosing/what-it-will-cost',
  'en/fine-tuning/fine-tuning-that-trains',
  'en/fine-tuning/forgetting',
  'en/fine-tuning/how-much-data',
  'en/fine-tuning/lora-from-first-principles',
  'en/fine-tuning/what-fine-tuning-changes',
  'en/fine-tuning/which-signal-which-weights',
  'en/from-scratch/accurate-and-honest',
  'en/from-scratch/scaling-and-budget',
  'en/from-scratch/what-pretraining-is',
  'en/prompting/anatomy-of-a-prompt',
  'en/prompting/one-word-another-answer',
  'en/prompting/searching-for-prompts',
  'en/prompting/what-prompting-cannot-do',
  'en/retrieval/better-retrieval',
  'en/retrieval/chunks-and-indexes',
  'en/retrieval/finding-text',
  'en/retrieval/fresh-private-attacked',
  'en/retrieval/grounded-answers',
  'en/retrieval/rag-end-to-end',
  'en/retrieval/rag-that-runs',
  'en/start/fluent-is-not-true',
  'en/start/four-levers',
  'en/start/read-a-claim',
  'en/start/three-knowledge-paths',
  'en/start/tokens-weights-embeddings',
  'zh/choosing/cell-by-cell',
  'zh/choosing/combining',
  'zh/choosing/diagnose-first',
  'zh/fine-tuning/fine-tuning-that-trains',
  'zh/fine-tuning/lora-from-first-principles',
  'zh/fine-tuning/what-fine-tuning-changes',
  'zh/fine-tuning/which-signal-which-weights',
  'zh/from-scratch/what-pretraining-is',
  'zh/prompting/searching-for-prompts',
  'zh/retrieval/finding-text',
  'zh/retrieval/grounded-answers',
  'zh/retrieval/rag-end-to-end',
  'zh/retrieval/rag-that-runs',
  'zh/start/fluent-is-not-true',
  'zh/start/four-levers',
  'zh/start/three-knowledge-paths',
]);
/** Drawing and rule need more room. */
const LATE = new Set<string>([
  'en/choosing/cell-by-cell',
  'en/choosing/decision-guide',
  'en/from-scratch/scaling-and-budget',
  'en/prompting/one-word-another-answer',
  'zh/prompting/one-word-another-answer',
]);

interface Heights {
  between: number[];
  begins: number;
  words: number;
}

/** Pixels between neighbouring pictures, the screen in which the text begins, and its words outside closed folds. */
const heights = (): Promise<Heights> =>
  page.evaluate(() => {
    const PICTURE = 'figure[data-kind], [data-status]';
    const prose = document.querySelector('.prose')!;
    const isSeen = (one: Element) =>
      one.checkVisibility() && one.getBoundingClientRect().height > 0;
    const boxes = [...prose.querySelectorAll(PICTURE)]
      .filter((one) => isSeen(one) && !one.parentElement!.closest(PICTURE))
      .map((one) => one.getBoundingClientRect());
    const start = prose.querySelector('.strip + .toc') ?? prose.querySelector('.strip')!;
    const blocks = [...prose.children];
    const text = blocks.slice(blocks.indexOf(start) + 1).find(isSeen)!;
    const said = (prose as HTMLElement).innerText;
    const han = said.match(/\p{Script=Han}/gu)?.length ?? 0;
    const latin = said.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    return {
      between: boxes.slice(1).map(({ top }, i) => Math.round(top - boxes[i]!.bottom)),
      begins: (text.getBoundingClientRect().top + scrollY) / innerHeight,
      words: Math.round(latin + han / 1.8),
    };
  });

const PATHS = readPairs().flatMap(({ en, zh }) => [en.path, zh.path]);

describe('the text of a lesson', () => {
  const printed: string[] = [];
  afterAll(() => console.log(printed.join('\n')));

  test.each(PATHS)('of %s begins soon and is broken by pictures', async (path) => {
    const viewport = { width: 1280, height: 800 };
    await open(`${path.replace(/^(en|zh)/, '$1/learn')}/`, { viewport, reducedMotion: 'reduce' });
    const { between, begins, words } = await heights();
    printed.push(`${path.padEnd(46)} ${begins.toFixed(2)}  ${words}  ${between.join(' ')}`);
    if (!LONG.has(path)) expect(Math.max(...between)).toBeLessThanOrEqual(BETWEEN);
    if (!LATE.has(path)) expect(begins).toBeLessThanOrEqual(BEGINS);
  });
});
