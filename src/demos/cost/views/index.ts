import { viewsOf } from '~/demos/kit/view';
import { costFields } from '../core/settings';
import { bill } from './bill';
import { hits } from './hits';
import { paste } from './paste';
import { usage } from './usage';

/** The pictures of bills that walks show; they draw from their settings alone. */
export const costViews = viewsOf({ fields: () => costFields, views: { paste, hits, bill, usage } });
