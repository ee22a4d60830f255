import { isGuideTexts, type GuideTexts } from './core/texts';
import { Problem } from '~/lib/problem';

/**
 * Fetches the rules in the language of the page.
 * @throws Problem if they cannot be fetched or have another shape
 */
export async function fetchRules(address: string): Promise<GuideTexts> {
  try {
    const response = await fetch(address);
    const found: unknown = response.ok ? await response.json() : undefined;
    if (isGuideTexts(found)) return found;
  } catch (cause) {
    throw new Problem('source-missing', { address }, { cause });
  }
  throw new Problem('source-missing', { address });
}
