import { endpointAddress } from '~/lib/endpoint/address';
import { LIMITS, MOST_BYTES } from '~/lib/endpoint/received';
import { EndpointProblem } from '~/lib/endpoint/problems';
import { modelsIn } from '~/lib/endpoint/refusals';
import { ask } from './ask';
import { textOf } from './body';
import { patience } from './patience';

/** Most models that are listed to the page; a select box should not have more. */
const MOST_NAMED = 500;

const firstOf = (ids: string[]) => ({ ids: ids.slice(0, MOST_NAMED), of: ids.length });

/**
 * The ids of the first models that a server offers, in its order, and their total number.
 * @throws EndpointProblem if the address is invalid, the server cannot be reached, or it lists no
 *   models
 */
export async function models(
  { address }: { address: string },
  { signal }: { signal: AbortSignal },
  limits = LIMITS,
): Promise<{ ids: string[]; of: number }> {
  const server = endpointAddress(address);
  const waiting = patience(server.host, signal);
  waiting.wait(limits.models);
  try {
    const response = await ask(server, { path: '/models', model: '' }, waiting.signal);
    const { text, isCut } = await textOf(response, MOST_BYTES, waiting.signal);
    if (isCut)
      throw new EndpointProblem('server-flood', { host: server.host, megabytes: MOST_BYTES / 1e6 });
    return firstOf(modelsIn(text, server.host));
  } finally {
    waiting.end();
  }
}
