import { isCalm } from '~/browser/motion';
import type { Size } from '../core/labels';
import { draw, groupsOf, type Group, type Shown } from './strokes';

const GLIDE = 800; // ms
const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

export function openStage(canvas: HTMLCanvasElement, onSize: (size: Size) => void) {
  const context = canvas.getContext('2d')!;
  let shown: Shown | undefined;
  let from = new Float32Array();
  let at = new Float32Array();
  let began = 0;
  let asked = 0;
  let groups: Group[] = [];
  const frame = (now: number) => {
    asked = 0;
    if (!shown) return;
    const done = isCalm() ? 1 : Math.min(1, Math.max(0, now - began) / GLIDE);
    const ease = done < 0.5 ? 4 * done ** 3 : 1 - (2 - 2 * done) ** 3 / 2;
    const to = shown.picture.at;
    if (at.length !== to.length) at = to.slice();
    else for (let i = 0; i < to.length; i++) at[i] = from[i]! + (to[i]! - from[i]!) * ease;
    draw(context, { ...shown, at, groups, done });
    if (done < 1) redraw();
  };
  const redraw = () => void (asked ||= requestAnimationFrame(frame));
  const measure = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0) return;
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    onSize({ width, height });
    frame(performance.now());
  };
  new ResizeObserver(measure).observe(canvas);
  const theme = { attributeFilter: ['data-theme'] };
  new MutationObserver(redraw).observe(document.documentElement, theme);
  for (const query of SCHEMES) matchMedia(query).addEventListener('change', redraw);
  measure();
  return (next: Shown): void => {
    const before = shown?.picture;
    const { size, at: to } = next.picture;
    const isSized = before?.size.width === size.width && before.size.height === size.height;
    const moves = isSized && at.length === to.length;
    if (!moves || !isAlike(before!.at, to)) {
      from = moves ? at.slice() : to.slice();
      at = from.slice();
      began = moves ? performance.now() : -Infinity;
    }
    groups = groupsOf(next);
    shown = next;
    redraw();
  };
}

const isAlike = (one: Float32Array, other: Float32Array): boolean =>
  one === other || one.every((value, at) => value === other[at]);
