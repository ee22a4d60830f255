import { isOfFour, type Four } from '../core/names';

/** The position where the reader placed the diamond. */
export interface Placed {
  family: Four;
  points: number;
}

/**
 * Places the diamond when a row of the plate is clicked or dragged on. On touch screens, scrolling places nothing; only
 * a tap or a drag along the row does.
 */
export function wirePlate(figure: HTMLElement, onPlace: (placed: Placed) => void): void {
  const place = (event: MouseEvent): void => {
    const box = (event.target as Element).closest<HTMLElement>('[data-track]');
    const road = box?.closest<HTMLElement>('[data-road]')?.dataset.road;
    if (!box || !isOfFour(road)) return;
    const { left, width } = box.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    onPlace({ family: road, points: Math.round(100 * share) });
  };
  figure.addEventListener('click', place);
  figure.addEventListener('pointermove', (event) => event.buttons === 1 && place(event));
  figure.addEventListener('pointerdown', (event) => {
    const box = (event.target as Element).closest<HTMLElement>('[data-track]');
    if (!box || event.button !== 0) return;
    box.setPointerCapture(event.pointerId);
    if (event.pointerType === 'mouse') place(event);
  });
}
