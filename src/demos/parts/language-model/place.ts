import { lazyModelPanel } from './lazy';

for (const root of document.querySelectorAll<HTMLElement>('[data-lm-panel]')) lazyModelPanel(root);
