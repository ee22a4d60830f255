// Makes the page of five minutes live: five presses, the thread, the reader's own case, sharing.
import { wireDecision } from './decision';
import type { PageWords } from './page-words';
import { wirePress } from './press';
import { wireSharing } from './sharing';
import { wireThread } from './thread';

const article = document.querySelector<HTMLElement>('.five article')!;
const words = JSON.parse(article.dataset.words!) as PageWords;

for (const step of article.querySelectorAll<HTMLElement>('.step[data-state]')) wirePress(step);
wireDecision(article.querySelector<HTMLElement>('.yours')!, words);
wireSharing(article, words.shared);
wireThread();
