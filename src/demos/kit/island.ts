import { effect } from '@preact/signals-core';
import { hydrate, render } from 'preact';
import type { FigureElement } from '~/lib/figure';
import type { Fields } from '~/lib/settings/table';
import type { DemoState } from './demo-state';
import type { Given } from './page';
import { treeOf } from './mount';

export interface Opened {
  demo: DemoState<Fields, unknown>;
  view: () => FigureElement;
}

/** The function of a demo in `<demo>/<demo>-demo.tsx`. */
export type Open = (given: Given<Fields, never>) => Opened | Promise<Opened>;

export function startIsland(root: HTMLElement, opened: Opened): void {
  const tree = () => treeOf([opened.view()].flat());
  hydrate(tree(), root);
  const stops = [opened.demo.wake(), effect(() => render(tree(), root))];
  customElements.define(
    root.localName,
    class extends HTMLElement {
      disconnectedCallback() {
        if (this.isConnected) return; // moved within the page
        for (const stop of stops) stop();
      }
    },
  );
}
