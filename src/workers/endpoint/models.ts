import { endpointAddress } from '~/lib/endpoint/address';
import { modelsIn } from '~/lib/endpoint/refusals';
import { ask } from './ask';
import { LIMITS, patience } from './patience';

/**
 * The ids of the models that a server offers, in its order.
 * @throws EndpointProblem if the address is none, or the server cannot be asked or lists none
 */
export async function models(
  { address }: { address: string },
  { signal }: { signal: AbortSignal },
  limits = LIMITS,
): Promise<{ ids: string[] }> {
  const server = endpointAddress(address);
  const waiting = patience(server.host, signal);
  waiting.wait(limits.models);
  try {
    const response = await ask(server, { path: '/models', model: '' }, waiting.signal);
    const body = await response.text().catch(() => {
      waiting.signal.throwIfAborted();
      return '';
    });
    return { ids: modelsIn(body, server.host) };
  } finally {
    waiting.end();
  }
}
