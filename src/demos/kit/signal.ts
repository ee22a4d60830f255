export { signal, type Signal } from '@preact/signals-core';
