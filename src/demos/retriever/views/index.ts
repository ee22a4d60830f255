import { viewsOf } from '~/demos/kit/view';
import { forty } from './forty';
import { found } from './found';
import { messages } from './messages';
import { reply } from './reply';
import { viewFields } from './source';

export type { RetrieverSource } from './source';

export const retrieverViews = viewsOf({
  fields: viewFields,
  views: { found, reply, forty, messages },
});
