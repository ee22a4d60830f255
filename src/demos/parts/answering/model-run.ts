import { computed } from '@preact/signals-core';
import { model } from '../language-model/state';

/** The model that is ready to write, with the pace that it has shown. */
export const modelReady = computed(() => model.value.ready);
