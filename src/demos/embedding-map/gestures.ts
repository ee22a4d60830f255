import { DIRECTIONS, type DirectionKey } from './near';

/** The reader's gestures on the map, in pixels of the canvas. */
interface Gestures {
  hover(x: number, y: number): void;
  leave(): void;
  press(x: number, y: number, touch: boolean): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number, at?: [number, number]): void;
  towards(key: DirectionKey): void;
  choose(): void;
  whole(): void;
  escape(): void;
}

const MOVED = 5; // pixels before a press becomes a drag
const STEP = 60; // pixels per press of an arrow key
const CLOSER = 1.4;

/** Wires pointer, wheel and keys of a canvas. The page scrolls unless the map has the focus. */
export function wireGestures(canvas: HTMLCanvasElement, gestures: Gestures): void {
  const down = new Map<number, { x: number; y: number }>();
  let start: { x: number; y: number } | undefined;
  const at = (event: MouseEvent): [number, number] => {
    const { left, top } = canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const [x, y] = at(event);
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x, y });
    start = down.size === 1 ? { x, y } : undefined;
  });

  canvas.addEventListener('pointermove', (event) => {
    const [x, y] = at(event);
    const before = down.get(event.pointerId);
    if (!before) return gestures.hover(x, y);
    down.set(event.pointerId, { x, y });
    if (down.size === 2) return pinch(event.pointerId, before, { x, y });
    if (start && Math.hypot(x - start.x, y - start.y) < MOVED) return;
    start = undefined;
    gestures.pan(x - before.x, y - before.y);
  });

  function pinch(
    id: number,
    before: { x: number; y: number },
    now: { x: number; y: number },
  ): void {
    const [, other] = [...down].find(([pointer]) => pointer !== id)!;
    const gap = (from: { x: number; y: number }) => Math.hypot(from.x - other.x, from.y - other.y);
    gestures.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    gestures.zoom(gap(now) / Math.max(gap(before), 1), [
      (now.x + other.x) / 2,
      (now.y + other.y) / 2,
    ]);
  }

  const up = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (start && event.type === 'pointerup')
      gestures.press(...at(event), event.pointerType === 'touch');
    start = undefined;
  };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('pointerleave', () => gestures.leave());

  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== canvas) return;
      event.preventDefault();
      gestures.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), at(event));
    },
    { passive: false },
  );

  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event)) event.preventDefault();
  });

  function act({ key, shiftKey }: KeyboardEvent): boolean {
    if (key in DIRECTIONS) {
      const [dx, dy] = DIRECTIONS[key as DirectionKey];
      if (shiftKey) gestures.pan(-dx * STEP, -dy * STEP);
      else gestures.towards(key as DirectionKey);
      return true;
    }
    const chosen = KEYS[key];
    chosen?.(gestures);
    return chosen !== undefined;
  }
}

const KEYS: Record<string, ((gestures: Gestures) => void) | undefined> = {
  Enter: (gestures) => gestures.choose(),
  ' ': (gestures) => gestures.choose(),
  '+': (gestures) => gestures.zoom(CLOSER),
  '=': (gestures) => gestures.zoom(CLOSER),
  '-': (gestures) => gestures.zoom(1 / CLOSER),
  '−': (gestures) => gestures.zoom(1 / CLOSER),
  '0': (gestures) => gestures.whole(),
  Home: (gestures) => gestures.whole(),
  Escape: (gestures) => gestures.escape(),
};
