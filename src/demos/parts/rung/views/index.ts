import { viewsOf } from '~/demos/kit/view';
import { paste, type LadderSource } from './paste';
import { replies, type RepliesSource } from './replies';
import { SENT, type Sent } from './sent';

const fields = { sent: { kind: 'choice', default: 'fact', options: SENT } } as const;

/** The pictures of the ladder that walks show; each is given a record of the kind that it draws. */
export const ladderViews = viewsOf<LadderSource & RepliesSource, { sent: Sent }>({
  fields: () => fields,
  views: { paste, replies },
});
