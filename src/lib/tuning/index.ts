export { blockMatrices, cornerParameters, inCorner } from './corner';
export { packed } from './pack';
export { BATCH, checkTuning, LOOK_EVERY, type TuningSettings } from './settings';
export { taughtAnswer, type Taught } from './pack';
export { openTuning, retune, type Tuning, type TuningText } from './tuning';
export { trainedParameters, tuningWork } from './work';
