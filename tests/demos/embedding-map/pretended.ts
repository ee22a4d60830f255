import type { Page } from 'playwright-core';
import { digestOf } from '~/lib/encoder/vectors/digest';
import type { Locale } from '~/lib/locale';
import { unitRows } from '~/lib/embedding/vectors';
import { writeVectors } from '../../../tools/models/vectors/file';
import { textsOf } from '../../../tools/models/vectors/texts';

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

/** Vectors of the course's passages, as `npm run models` would have made them of an encoder without sense. */
export async function withPassages(page: Page, language: Locale): Promise<void> {
  const digests = textsOf('lessons', language).map(digestOf);
  const count = digests.length;
  const width = 384;
  const values = Float32Array.from({ length: count * width }, (_, at) => Math.sin(at * at));
  const body = Buffer.from(writeVectors({ digests, vectors: unitRows({ count, width, values }) }));
  await page.route(`**/lessons-${language}.bin`, (route) => route.fulfill({ body }));
}

/** A file with this text falls on an element. Runs in the page. */
export function dropped(element: Element, text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'lines.txt', { type: 'text/plain' }));
  element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}
