import { page } from './visitor';

/** Addresses of the files that the browser keeps in a store of models. */
export const keptFiles = (store: string): Promise<string[]> =>
  page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url).sort(),
    store,
  );

/** Writes other bytes in place of all kept files, as if the models had been trained anew since. */
export const outdate = (store: string): Promise<void> =>
  page.evaluate(async (name) => {
    const open = await caches.open(name);
    for (const request of await open.keys())
      await open.put(request, new Response('old', { headers: { 'content-length': '3' } }));
  }, store);
