import type { FigureNode } from '~/lib/figure';
import type { KeptStrings } from '../kept/en';
import { onTrained, trainedName } from '../trained-model';
import { copyPressed, serversView } from './endpoint/servers-view';
import type { EndpointStrings } from './endpoint/strings';
import { modelForm } from './form';
import { modelPanel, type ModelEvents } from './panel';
import { modelState } from './state';
import type { ModelStrings } from './strings';
import { useAdapter } from './tab-model';

/** The modules loaded with the panel, and the place for its form. */
interface Given {
  t: ModelStrings;
  endpoint: EndpointStrings;
  kept: KeptStrings;
  draw: (nodes: FigureNode[]) => void;
}

/**
 * The part of the panel that is loaded when a reader comes near: draws the form and wires it up.
 */
export function openPanel(
  root: HTMLElement,
  demo: string,
  on: ModelEvents,
  { t, endpoint, kept, draw }: Given,
) {
  const servers = [serversView(location.origin, endpoint)];
  const only = root.dataset.lmModel;
  const webgpu = only === undefined && hasWebGpu();
  draw(modelForm({ demo, webgpu, only, trained: trainedName(), servers }, t));
  const panel = modelPanel(root, t, on, kept);
  const stopHearing = onTrained(panel.relist);
  root.addEventListener('click', (event) =>
    copyPressed(event, endpoint).then((said) => said && panel.say(said)),
  );
  return {
    writer: () => modelState().ready?.writer,
    useAdapter,
    dispose: () => {
      stopHearing();
      panel.dispose();
    },
  };
}

/**
 * True if this browser can run language models on the GPU: it has WebGPU, and WebAssembly that can
 * wait for it. Whether the GPU is good enough shows only when a model is loaded.
 */
export const hasWebGpu = (): boolean => 'gpu' in navigator && 'Suspending' in WebAssembly;
