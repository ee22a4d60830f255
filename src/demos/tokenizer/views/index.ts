import { viewsOf } from '~/demos/kit/view';
import { tokenizerFields } from '../core/settings';
import { COUNTED, vocabularies } from './vocabularies';

const fields = {
  ...tokenizerFields,
  counted: { kind: 'choice', default: 'en', options: COUNTED },
} as const;

export const tokenizerViews = viewsOf({ fields: () => fields, views: { vocabularies } });
