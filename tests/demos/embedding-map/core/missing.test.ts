import { afterAll, expect, test, vi } from 'vitest';
import type * as Glossary from '../../../../scripts/record/glossary';

const edited = { en: 'Another definition.', zh: '另一个定义。' };
vi.mock('../../../../scripts/record/glossary', async (load) => {
  const { glossary } = await load<typeof Glossary>();
  const terms = glossary().map((term, at) => (at < 2 ? { ...term, definition: edited } : term));
  return { glossary: () => terms };
});

// another file may have loaded the recorder in this process already, and none that comes later may meet these terms
vi.resetModules();
afterAll(() => void vi.resetModules());
const { snapshot } = await import('../../../../scripts/demos/embedding-map/record');
const { glossary } = await import('../../../../scripts/record/glossary');
const { Missing } = await import('../../../../scripts/record/missing');

test('a record names the terms that have no vector, and the command that makes them', async () => {
  const [first, second] = glossary();
  const lacking = await snapshot({ source: 'terms' }).catch((problem: unknown) => problem);
  expect(lacking).toBeInstanceOf(Missing);
  expect((lacking as Error).message).toBe(
    `The glossary has no vector of “${first!.name.en}”, “${second!.name.en}” in “en”: npm run models makes it.`,
  );
});
