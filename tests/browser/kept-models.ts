import { page } from './visitor';

/** Addresses of the files that the browser keeps in a store of models. */
export const keptFiles = (store: string): Promise<string[]> =>
  page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url).sort(),
    store,
  );
