import type { Page } from 'playwright-core';

/** An encoder in the place of the worker: it gives each text the vector of a number that its first letter names. */
const ENCODER = `onmessage = ({ data: { id, method, argument } }) => {
  const vector = (text) => Float32Array.from({ length: 384 }, (_, at) => Math.sin(text.charCodeAt(0) * (at + 1)));
  const values = new Float32Array((argument.texts ?? []).flatMap((text) => [...vector(text)]));
  postMessage({ id, result: method === 'load'
    ? { model: 'e5', width: 384, bytes: 1, seconds: 0, stored: false }
    : { count: values.length / 384, width: 384, values } });
}`;

export const withEncoder = (page: Page): Promise<unknown> =>
  page.route('**/embedder.worker-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: ENCODER }),
  );
