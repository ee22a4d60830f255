import { endpointAddress } from '~/lib/endpoint/address';
import { checkedKey, withoutKey } from '~/lib/endpoint/key';
import { MOST_BYTES } from '~/lib/endpoint/received';
import { EndpointProblem } from '~/lib/endpoint/problems';
import { modelsIn } from '~/lib/endpoint/refusals';
import { ask } from './ask';
import { textOf, tooMuch } from './body';

/** Seconds that a server may take; before it is asked, the browser may ask the reader for permission. */
const SECONDS = 60;
/** Most models that are listed to the page; a select box should not have more. */
const MOST_NAMED = 500;

/**
 * The ids of the first models that a server offers, in its order, and their total number.
 * @throws EndpointProblem if the address is invalid, the server cannot be reached, or it lists no
 *   models
 */
export async function models(
  { address, key = '' }: { address: string; key?: string },
  { signal }: { signal: AbortSignal },
  seconds = SECONDS,
): Promise<{ ids: string[]; of: number }> {
  const server = { ...endpointAddress(address), key: checkedKey(key) };
  const { host } = server;
  const late = AbortSignal.timeout(1_000 * seconds);
  const either = AbortSignal.any([late, signal]);
  try {
    const response = await ask(server, { path: '/models', model: '' }, either);
    const { text, isCut } = await textOf(response, MOST_BYTES, either);
    if (isCut) throw tooMuch(host);
    const ids = modelsIn(withoutKey(text, server.key), host);
    return { ids: ids.slice(0, MOST_NAMED), of: ids.length };
  } catch (error) {
    throw error === late.reason ? new EndpointProblem('server-silent', { host, seconds }) : error;
  }
}
