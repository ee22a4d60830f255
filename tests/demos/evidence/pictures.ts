import { PARTS as EVIDENCE_PARTS } from '~/lib/evidence/settings';
import { evidenceView } from '~/demos/evidence/view';
import type { Locale } from '~/lib/locale';
import { shown as evidence } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    EVIDENCE_PARTS.map((part) => [part, evidenceView(evidence({ part }, locale))]),
  );
