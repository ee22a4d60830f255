import ChangeMap from './change-map/ChangeMap.astro';
import Matrix from './matrix/Matrix.astro';
import Retriever from './retriever/Retriever.astro';
import Trainer from './trainer/Trainer.astro';

/** Tag → component: the demos that lessons may place. */
export const demos = { ChangeMap, Matrix, Retriever, Trainer };
