import ChangeMap from './change-map/ChangeMap.astro';
import Citations from './citations/Citations.astro';
import EmbeddingMap from './embedding-map/EmbeddingMap.astro';
import Finetune from './finetune/Finetune.astro';
import FourRoads from './four-roads/FourRoads.astro';
import Matrix from './matrix/Matrix.astro';
import Prompt from './prompt/Prompt.astro';
import Retriever from './retriever/Retriever.astro';
import Tokenizer from './tokenizer/Tokenizer.astro';
import Trainer from './trainer/Trainer.astro';

/** Tag → component: the demos that lessons may place. */
export const demos = {
  ChangeMap,
  Citations,
  EmbeddingMap,
  Finetune,
  FourRoads,
  Matrix,
  Prompt,
  Retriever,
  Tokenizer,
  Trainer,
};
