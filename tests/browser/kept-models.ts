import { page } from './visitor';

export const keptFiles = (store: string): Promise<string[]> =>
  page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url).sort(),
    store,
  );
