import { computed } from '@preact/signals-core';
import { model } from '../language-model/state';

export const modelReady = computed(() => model.value.ready);
