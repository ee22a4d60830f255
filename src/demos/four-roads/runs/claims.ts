import type { Locale } from '~/i18n/locales';
import { claimFindings } from '~/lib/roads/claims';
import type { TaskName } from '~/lib/roads/names';
import type { Counted } from '~/lib/roads/outcome';
import { mount } from '../../mount';
import { pieceOf } from '../../piece';
import { claimsView, type ClaimsWords } from './claims-view';

/** Draws what a run says to the claims of its task. @param root the element with `data-claimlog` */
export function showClaims(
  root: HTMLElement,
  task: TaskName,
  results: readonly Counted[],
  locale: Locale,
): void {
  const words = JSON.parse(root.dataset.words!) as ClaimsWords;
  mount(pieceOf(root, 'claimlog-list'), [claimsView(claimFindings(task, results), words, locale)]);
}
