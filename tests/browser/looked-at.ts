import { runOf } from './demo';
import { open, page, openFolds } from './visitor';

/** Settings of a short run that turn on what a figure may hold; other demos run as they come. */
export const RUNS: Record<string, string> = {
  abstain: 'questions=20',
  'embedding-map': 'source=noise&points=60&projection=pca',
  finetune: 'facts=10&steps=10&beside=lora',
  guide: 'task=both&text=library&examples=thousands&volume=high&output=citations',
  'four-roads': 'seeds=1&road=base,rag,rule',
  prompt: 'view=one',
  retriever: 'compare=lsa&poisoned=1&outdated=1&question=q04',
  tokenizer: 'merges=40',
  trainer: 'steps=10',
};

/** Entries of one kind that are looked at; lists of more say nothing new, and axe takes a while over each. */
const ENTRIES = 12;
export const shortenLists = () =>
  page.evaluate((most) => {
    for (const list of document.querySelectorAll('main *')) {
      const alike = [...list.children].filter(
        ({ localName }) => localName === list.firstElementChild!.localName,
      );
      for (const entry of alike.slice(most)) entry.remove();
    }
  }, ENTRIES);

export async function afterARun(locale: string, name: string, settings: string): Promise<void> {
  const query = settings
    .split('&')
    .map((one) => `${name}.${one}`)
    .join('&');
  await open(`${locale}/demos/${name}/?${query}`);
  await runOf(name);
  await openFolds();
}

export async function answerAll(lesson: string): Promise<void> {
  await open(lesson);
  for (const skip of await page.locator('[data-skip]').all()) await skip.click();
  for (const form of await page.locator('x-quiz form').all())
    await form.locator('input').first().check();
  await openFolds();
  await page.locator('a[aria-describedby^=term-]').first().focus();
}

export async function searchIn(locale: string): Promise<void> {
  await open(`${locale}/learn/`);
  await page.keyboard.press('/');
  await page.keyboard.type('bm25');
  await page.locator('[role=dialog] [data-results] a').first().waitFor();
}
