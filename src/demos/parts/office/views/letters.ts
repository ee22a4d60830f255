import { glossed } from '~/demos/parts/own-model/views/ladder-source';
import type { TranscriptLine } from '~/demos/parts/pictures/transcript';
import { lineOf } from '~/lib/office/calls';
import { LETTERS } from '~/lib/office/requests';
import words from 'words:office-walk';
import { ISSUE, PULL_REQUEST } from './issue';
import { replyAt, type OfficeView } from './office-source';

/** The letter that is shown, one of eight. */
const SHOWN = 0;

/** A letter and what SmolLM2 wrote on reading it; or an issue on GitHub and what an agent wrote. */
export const letters: OfficeView = ({ mail }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const { from, asks, adds } = LETTERS[SHOWN]!;
  const isIssue = mail === 'issue';
  const hasLine = mail !== 'control';
  const job = mail === 'control' ? 'control' : 'letter';
  const wrote: TranscriptLine[] = isIssue
    ? PULL_REQUEST.map((text) => ({ by: 'model', ...said(text) }))
    : [{ by: 'model', text: mail ? replyAt(source, job, SHOWN) : '' }];
  return {
    kind: 'transcript',
    sheets: [
      isIssue
        ? {
            title: t.issue,
            lines: ISSUE.map(({ text, lit }) => ({ ...said(text), lit })),
          }
        : {
            title: t.letterOf.replace('{address}', from),
            lines: [
              said(asks),
              hasLine ? { ...said(adds), lit: mail === 'letter' } : { text: t.noLine },
            ],
          },
    ],
    writers: t.writers,
    lines: [
      ...(isIssue
        ? [{ by: 'user' as const, text: t.lookAtIssues }]
        : [
            { by: 'user' as const, ...said('Answer the new mail.') },
            { by: 'model' as const, text: lineOf('mailbox', { action: 'read' }) },
            { by: 'tool' as const, text: t.letterComes },
          ]),
      ...wrote,
    ],
    shown: mail ? undefined : 3,
    foot: mail ? t.ofAll[mail] : undefined,
  };
};
