import ChangeMap from './change-map/ChangeMap.astro';
import Finetune from './finetune/Finetune.astro';
import FourRoads from './four-roads/FourRoads.astro';
import Matrix from './matrix/Matrix.astro';
import Prompt from './prompt/Prompt.astro';
import Retriever from './retriever/Retriever.astro';
import Trainer from './trainer/Trainer.astro';

/** Tag → component: the demos that lessons may place. */
export const demos = { ChangeMap, Finetune, FourRoads, Matrix, Prompt, Retriever, Trainer };
