export function fakeCaches(refuses = false) {
  const entries = new Map<string, Response>();
  return {
    open: () =>
      refuses
        ? Promise.reject(new DOMException('no', 'SecurityError'))
        : Promise.resolve({
            match: (url: string) => Promise.resolve(entries.get(url)?.clone()),
            put: (url: string, response: Response) => Promise.resolve(entries.set(url, response)),
            keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
            delete: (entry: { url: string } | string) =>
              Promise.resolve(entries.delete(typeof entry === 'string' ? entry : entry.url)),
          }),
  };
}

/** A store that opens and then answers nothing. */
export function brokenCaches() {
  const breaks = () => Promise.reject(new DOMException('broken', 'UnknownError'));
  return {
    open: () => Promise.resolve({ match: breaks, put: breaks, keys: breaks, delete: breaks }),
  };
}

export function fakeStores() {
  const stores = new Map<string, ReturnType<typeof fakeCaches>>();
  return {
    open(name: string) {
      if (!stores.has(name)) stores.set(name, fakeCaches());
      return stores.get(name)!.open();
    },
  };
}
