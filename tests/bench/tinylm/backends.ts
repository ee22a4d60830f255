import type { Backend } from '~/lib/tinylm';
import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { fastBackend } from '../../../scripts/record/model';

export const openBackends = (): Record<Backend['name'], Backend> => ({
  simd: fastBackend(),
  plain: plainBackend,
});
