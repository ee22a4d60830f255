/** Callbacks of a drag. */
export interface Drag {
  /** The handle was pressed; nothing has moved yet. */
  hold: () => void;
  move: (event: PointerEvent) => void;
  /** The handle was released. */
  drop: () => void;
  /** The drag was cancelled: by Esc, or by the browser. */
  cancel: () => void;
}

/** Shorter movements, in pixels, are a tremor, not a drag. */
const TREMBLE = 4;

/** Lets a pointer drag a handle. Only the handle captures touch, so the page can be scrolled from everywhere else. */
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
