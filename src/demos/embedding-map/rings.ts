import type { Look } from './core/look';
import { attempt, layOut, MAP } from './layout';
import type { MapState } from './map-state';

/** Asks for the neighbours of a point; what comes after something newer was asked for is dropped. */
function askNeighbours(map: MapState, point: number, then: (look: Look) => void): void {
  const { memory, worker } = map;
  const opened = layOut(map);
  const mine = ++memory.request;
  attempt(map, async () => {
    await opened;
    const look = await worker.look({ ...MAP, point });
    if (mine === memory.request) then(look);
  });
}

/** Lights up the neighbours of the point under the pointer, or of none. */
export function showNeighbours(map: MapState, point: number | undefined): void {
  const { ring, looked, memory } = map;
  if (ring.peek()) return;
  if (point !== undefined) return askNeighbours(map, point, (look) => void (looked.value = look));
  memory.request++;
  looked.value = undefined;
}

/** Makes a ring around a point; its middle, pressed again, opens the term's page. */
export function pressPoint(map: MapState, point: number): void {
  const { kind, id } = map.scene.peek()!.points[point]!;
  if (map.ring.peek()?.point !== point) askNeighbours(map, point, (look) => showRing(map, look));
  else if (kind === 'term') location.assign(`${map.props.glossary}${id}/`);
}

/** Answers the question: the ring is made around its middle. */
export function answerWith(map: MapState, id: string): void {
  map.answer.value = id;
  const opened = layOut(map);
  attempt(map, async () => {
    await opened;
    askNeighbours(map, map.question.peek()!.middle.point, (look) => showRing(map, look));
  });
}

function showRing({ memory, demo, notice, looked, ring }: MapState, look?: Look): void {
  if (look) memory.seen.push(look.point);
  demo.form.texts.find.value = notice.value = '';
  looked.value = undefined;
  ring.value = look;
}

export function leaveRing(map: MapState): void {
  map.memory.request++;
  showRing(map);
}

export function askLie({ memory, demo }: MapState): void {
  memory.asksLie = true;
  void demo.run();
}

/** A ring around a point about which the map lies. */
export async function showLie(map: MapState): Promise<void> {
  showRing(map, await map.worker.lie({ ...MAP, seen: map.memory.seen }));
}
