import { pointAt, pointTowards } from './core/pointing';
import type { MapState } from './map-state';
import { prepare } from './open-map';
import { placeFile } from './own-texts';
import { leaveRing, pressPoint, showNeighbours } from './rings';

const MOUSE = 14; // px around a point in which it is under the pointer
const FINGER = 24;

/** What a pointer, a key and a dropped file do on the stage. */
export function openHand(map: MapState) {
  const { picture, scene } = map;
  let last = -1;
  const under = (event: PointerEvent | MouseEvent, within: number): number => {
    const now = picture.peek();
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return now ? pointAt(now, event.clientX - box.x, event.clientY - box.y, within) : -1;
  };
  const held = (event: Event): number =>
    Number((event.target as Element).closest<SVGElement>('[data-point]')?.dataset.point ?? -1);
  const turn = (point: number) => {
    if (point !== last) showNeighbours(map, point < 0 ? undefined : point);
    last = point;
  };
  return {
    onPointerEnter: () => prepare(map),
    onFocusIn: (event: Event) => turn(held(event)),
    onFocusOut: () => turn(-1),
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') turn(under(event, MOUSE));
    },
    onPointerLeave: () => turn(-1),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      placeFile(map, event.dataTransfer?.files[0]);
    },
    onClick: (event: MouseEvent) => {
      if ((event.target as Element).closest('a')) return;
      const touch = (event as PointerEvent).pointerType === 'touch';
      const point = under(event, touch ? FINGER : MOUSE);
      const pressed = point < 0 ? held(event) : point;
      if (pressed >= 0) pressPoint(map, pressed);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const point = held(event);
      const now = picture.peek();
      if (event.key === 'Escape') return leaveRing(map);
      if (point < 0 || !now) return;
      const next = pointTowards(now, point, event.key, scene.peek()!.base);
      if (next === undefined && event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (next === undefined) return pressPoint(map, point);
      const stage = event.currentTarget as Element;
      stage.querySelector<SVGElement>(`[data-point="${next}"]`)!.focus();
    },
  };
}
