// Hands what was typed to the page of the glossary, which looks it up.
import { writeSession } from '~/browser/storage';
import { LOOKED_UP } from '~/components/site/search/looked-up';

const form = document.querySelector<HTMLFormElement>('form.find')!;
form.addEventListener('submit', () => writeSession(LOOKED_UP, form.querySelector('input')!.value));
