import { viewsOf } from '~/demos/parts/pictures/views';
import { letters } from './letters';
import type { OfficeSource } from './office-source';
import { schema } from './schema';
import { loop, rights } from './script';
import { fields, type OfficeSettings } from './settings';
import { tries } from './tries';

export const views = {
  office: viewsOf<OfficeSource, OfficeSettings>({
    fields: () => fields,
    views: { loop, schema, tries, letters, rights },
    bench: false,
  }),
};
