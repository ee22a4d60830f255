import adapter from '../four-roads/views/off-on/views.css?url';
import finetune from '../finetune/views/views.css?url';
import roads from '../four-roads/views/views.css?url';
import ladder from '../parts/own-model/views/views.css?url';
import prompt from '../prompt/views/views.css?url';
import retriever from '../retriever/views/views.css?url';
import tokenizer from '../tokenizer/views/views.css?url';

export const VIEW_STYLES: Readonly<Record<string, string>> = {
  adapter,
  finetune,
  'four-roads': roads,
  'knowledge-paths': ladder,
  ladder,
  prompt,
  retriever,
  tokenizer,
};
