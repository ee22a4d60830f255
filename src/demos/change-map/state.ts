import type { Change } from './core/change';
import type { Road } from '~/lib/road';
import type { Words as ChangeStrings } from 'words:change-map';
import type { PageProps } from '~/demos/kit/page';
import type { ChangeFields } from './core/settings';

export interface Request extends Change {
  readonly name: string;
  readonly example: string;
  readonly work: Readonly<Record<Road, string>>;
  readonly why: Readonly<Record<Road, string>>;
  readonly evidence: readonly string[];
}

export interface ChangePage extends PageProps<ChangeFields> {
  readonly requests: readonly Request[];
  readonly roads: Readonly<Record<Road, string>>;
  /** Paths of the pages of sources and claims; an id is appended. */
  readonly pages: { readonly sources: string; readonly claims: string };
}

export type ChangeWords = Pick<ChangePage, 'locale' | 'requests' | 'roads' | 'pages'> & {
  readonly strings: ChangeStrings;
};

export type ChangeState = ChangeWords & { readonly request: Request };
