import type { Locale } from '~/lib/locale';
import { claimFindings, type ClaimFinding } from '../core/claims';
import type { Counted } from '../core/outcome';
import type { LabSettings } from '../core/settings';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import { yieldToPage } from '~/browser/page';
import { claimsNodes, type ClaimsWords } from './claims-view';

/**
 * Draws the outcome of a run for each claim of its task. @param
 * root the element with `data-claimlog`
 */
export async function showClaims(
  root: HTMLElement,
  settings: LabSettings,
  results: readonly Counted[],
  locale: Locale,
): Promise<void> {
  const words = JSON.parse(root.dataset.words!) as ClaimsWords;
  const findings: ClaimFinding[] = [];
  for (const finding of claimFindings(settings, results)) {
    findings.push(finding);
    await yieldToPage();
  }
  mount(findSlot(root, 'claimlog-list'), claimsNodes(findings, results, words, locale));
}
