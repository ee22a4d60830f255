import { isTold, type Told } from './core/told';
import { Problem } from '~/lib/problem';

/**
 * The rules in the language of the page.
 * @throws Problem where they did not come, or are none
 */
export async function fetchRules(address: string): Promise<Told> {
  try {
    const response = await fetch(address);
    const found: unknown = response.ok ? await response.json() : undefined;
    if (isTold(found)) return found;
  } catch (cause) {
    throw new Problem('source-missing', { address }, { cause });
  }
  throw new Problem('source-missing', { address });
}
