import { abstainPage } from './abstain/about';
import Abstain from './abstain/Abstain.astro';
import { changeMapPage } from './change-map/about';
import ChangeMap from './change-map/ChangeMap.astro';
import { citationsPage } from './citations/about';
import Citations from './citations/Citations.astro';
import { costPage } from './cost/about';
import Cost from './cost/Cost.astro';
import { embeddingMapPage } from './embedding-map/about';
import EmbeddingMap from './embedding-map/EmbeddingMap.astro';
import { evidencePage } from './evidence/about';
import Evidence from './evidence/Evidence.astro';
import { finetunePage } from './finetune/about';
import Finetune from './finetune/Finetune.astro';
import { fourRoadsPage } from './four-roads/about';
import FourRoads from './four-roads/FourRoads.astro';
import { guidePage } from './guide/about';
import Guide from './guide/Guide.astro';
import { matrixPage } from './matrix/about';
import Matrix from './matrix/Matrix.astro';
import { promptPage } from './prompt/about';
import Prompt from './prompt/Prompt.astro';
import { retrieverPage } from './retriever/about';
import Retriever from './retriever/Retriever.astro';
import { tokenizerPage } from './tokenizer/about';
import Tokenizer from './tokenizer/Tokenizer.astro';
import { trainerPage } from './trainer/about';
import Trainer from './trainer/Trainer.astro';
import type { DemoPage } from '~/demos/kit/props';

/** Every demo by the tag used in lessons; adding a demo takes its folder and a line here. */
export const DEMOS = {
  Abstain: { Live: Abstain, ...abstainPage },
  ChangeMap: { Live: ChangeMap, ...changeMapPage },
  Citations: { Live: Citations, ...citationsPage },
  Cost: { Live: Cost, ...costPage },
  EmbeddingMap: { Live: EmbeddingMap, ...embeddingMapPage },
  Evidence: { Live: Evidence, ...evidencePage },
  Finetune: { Live: Finetune, ...finetunePage },
  FourRoads: { Live: FourRoads, ...fourRoadsPage },
  Guide: { Live: Guide, ...guidePage },
  Matrix: { Live: Matrix, ...matrixPage },
  Prompt: { Live: Prompt, ...promptPage },
  Retriever: { Live: Retriever, ...retrieverPage },
  Tokenizer: { Live: Tokenizer, ...tokenizerPage },
  Trainer: { Live: Trainer, ...trainerPage },
} satisfies Record<string, DemoPage & { Live: unknown }>;

export const demos = Object.fromEntries(
  Object.entries(DEMOS).map(([tag, { Live }]) => [tag, Live]),
);
