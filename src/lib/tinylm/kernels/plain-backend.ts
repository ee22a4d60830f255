import { allocate, type Backend } from './backend';
import { plainKernels } from './plain';

/** Plain TypeScript: slower, runs everywhere. */
export const plainBackend: Backend = {
  name: 'plain',
  open(bytes) {
    const memory = allocate(bytes, () => new ArrayBuffer(bytes));
    return { kernels: plainKernels(memory), memory };
  },
};
