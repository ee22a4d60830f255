import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { isCalm } from '~/browser/motion';
import { ROADS, type Road } from '~/lib/road';
import { cellName } from './state';
import { UNIT } from './view';

interface Table {
  root: HTMLElement | undefined;
  criteria: readonly { readonly id: string }[];
  order: ReadonlySignal<readonly Road[] | undefined>;
  weightOf: (criterion: string) => number;
  weigh: (criterion: string, weight: number) => void;
}

const cellAt = (event: Event): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>('[data-cell]');

export function openHand({ root, criteria, order, weightOf, weigh }: Table) {
  const held = signal(cellName(criteria[0]!.id, 'rag'));
  const over = signal<string | undefined>(undefined);
  const at = computed(() => over.value ?? held.value);
  let drag: { id: string; from: number; y: number } | undefined;

  function step(event: KeyboardEvent): void {
    const [right, down] = ARROWS[event.key] ?? [];
    const cell = cellAt(event);
    if (!cell || right === undefined || down === undefined) return;
    event.preventDefault();
    const [id, road] = cell.dataset.cell!.split('/') as [string, Road];
    const roads = order.value ?? ROADS;
    const row = criteria[criteria.findIndex((one) => one.id === id) + down];
    const column = roads[roads.indexOf(road) + right];
    if (row && column)
      root!.querySelector<HTMLElement>(`[data-cell="${cellName(row.id, column)}"]`)!.focus();
  }

  const on = {
    onPointerOver: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') over.value = cellAt(event)?.dataset.cell;
    },
    onPointerLeave: () => (over.value = undefined),
    onFocusIn: (event: FocusEvent) => {
      const name = cellAt(event)?.dataset.cell;
      if (name) [held.value, over.value] = [name, undefined];
    },
    onKeyDown: step,
    onInput: ({ target }: InputEvent) => {
      const { name, value } = target as HTMLInputElement;
      weigh(name.replace('weight.', ''), Number(value));
    },
    onClick: ({ target }: MouseEvent) => {
      const { step, of } = (target as HTMLElement).dataset;
      if (step && of) weigh(of, weightOf(of) + (step === 'more' ? 1 : -1));
    },
    onPointerDown: (event: PointerEvent) => {
      const grip = event.target as HTMLElement;
      const id = grip.dataset.grip;
      if (!id) return;
      event.preventDefault(); // no text is selected
      grip.setPointerCapture(event.pointerId);
      drag = { id, from: weightOf(id), y: event.clientY };
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (!drag) return;
      const wanted = Math.round(drag.from + (clientY - drag.y) / UNIT);
      if (wanted !== weightOf(drag.id)) weigh(drag.id, wanted);
    },
    onPointerUp: () => (drag = undefined),
    onPointerCancel: () => (drag = undefined),
  };

  function begin(): void {
    const list = root!.querySelector('[data-reasons]')!;
    effect(() => {
      const id = `why-${at.value.replace('/', '-')}`;
      for (const one of list.children) one.toggleAttribute('data-on', one.id === id);
      list.parentElement!.scrollTop = 0;
    });
  }
  return { at, on: on as Readonly<Record<string, (event: never) => void>>, begin };
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
};

type Numbers = Readonly<Record<string, number>>;

/** Milliseconds, less than those after a press in which a page may move (500). */
const LASTS = 420;

/** Numbers on their way to others; at once where the reader wants no motion, or does not see the page. */
export function openGlide(start: Numbers) {
  const shown = signal(start);
  let frame = 0;
  function to(target: Numbers): void {
    cancelAnimationFrame(frame);
    const [from, began] = [shown.peek(), performance.now()];
    const step = (now: number): void => {
      const done = Math.min(1, Math.max(0, now - began) / LASTS);
      shown.value = done === 1 ? target : between(from, target, 1 - (1 - done) ** 3);
      if (done < 1) frame = requestAnimationFrame(step);
    };
    step(isCalm() || document.hidden ? Infinity : began);
  }
  return { shown, to };
}

const between = (from: Numbers, to: Numbers, share: number): Numbers =>
  Object.fromEntries(
    Object.entries(to).map(([id, end]) => [id, from[id]! + (end - from[id]!) * share]),
  );
