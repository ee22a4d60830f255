import type { GuideState } from '../state';
import { atOf, standingsOf } from './ends';

/** Draws the lines of the map as the plan has them; one that begins to lead is drawn from its start. @param led the way that led before */
export function drawLines(root: HTMLElement, state: GuideState, led: string | undefined): void {
  standingsOf(state).forEach((standing, at) => {
    const drawnAs = atOf(standing, at);
    for (const line of root.querySelectorAll<SVGElement>(`[data-way="${standing.road}"]`)) {
      line.dataset.at = line.matches('.mid') && standing.required ? 'sure' : drawnAs;
      const isNew = drawnAs === 'lead' && standing.road !== led;
      line.classList.remove('go-now');
      if (line.matches('.track'))
        line.setAttribute('mask', isNew ? `url(#mk-${standing.road})` : 'none');
      if (isNew) requestAnimationFrame(() => line.classList.add('go-now'));
    }
  });
}
