import { viewsOf } from '~/demos/kit/view';
import { paste } from './paste';
import { SENT } from './sent';

const fields = { sent: { kind: 'choice', default: 'fact', options: SENT } } as const;

/** The pictures of the ladder that walks show, drawn from the record of a world. */
export const ladderViews = viewsOf({ fields: () => fields, views: { paste } });
