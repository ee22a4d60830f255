/** What a drag tells of itself. */
export interface Drag {
  /** Taken hold of; nothing has moved yet. */
  hold: () => void;
  move: (event: PointerEvent) => void;
  /** Let go where it is. */
  drop: () => void;
  /** Put back: Esc, or the browser has taken the pointer away. */
  cancel: () => void;
}

/** So many pixels are a tremble, no drag. */
const TREMBLE = 4;

/** Lets a pointer drag a handle. A handle alone takes the touch, so the page scrolls from everywhere else. */
export function draggable(handle: SVGElement, drag: Drag): void {
  handle.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    drag.hold();
    let moved = false;
    const move = (event: PointerEvent) => {
      const way = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      moved ||= way >= TREMBLE;
      if (moved) drag.move(event);
    };
    const stop = new AbortController();
    const { signal } = stop;
    const end = (finish: () => void) => {
      stop.abort();
      if (moved) finish();
    };
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', () => end(drag.drop), { signal });
    handle.addEventListener('pointercancel', () => end(drag.cancel), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(drag.cancel), { signal });
  });
}
