import { beforeEach, describe, expect, test } from 'vitest';
import { reopen, retriever, freshPage } from './retriever-page';
import { useBrowser } from './visitor';
