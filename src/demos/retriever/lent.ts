import type { DemoState } from '~/demos/kit/demo-state';
import type { RetrieverFields } from './core/settings';
import type { Ran } from './state';

/** The element of the retriever; once it lives, it lends its demo to what opens it from elsewhere on the page. */
export type RetrieverRoot = HTMLElement & { retriever?: { demo: DemoState<RetrieverFields, Ran> } };
