import weightsTouched from '~/lib/changes/weights-touched.ts?raw';
import modelShape from '~/lib/changes/model-shape.ts?raw';
import change from '~/lib/changes/change.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/${path}.ts`, source });

/** The files behind the picture. */
export const CODE = [
  at('changes/weights-touched', weightsTouched),
  at('changes/model-shape', modelShape),
  at('changes/change', change),
];
