import { PARTS as EVIDENCE_PARTS } from '~/demos/evidence/core/settings';
import { evidenceView } from '~/demos/evidence/view';
import type { Locale } from '~/lib/locale';
import { shown as evidence } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    EVIDENCE_PARTS.map((part) => {
      const pairs = '1 0\n1 1\n0 0\n1 0\n1 1\n1 0';
      return [part, evidenceView(evidence({ part, pairs }, locale))];
    }),
  );
