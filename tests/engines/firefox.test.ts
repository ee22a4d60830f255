import { firefoxPath } from '../../scripts/build/engines.mjs';
import { firefox } from './firefox';
import { pressEverything } from './presses';

pressEverything('Firefox', firefoxPath(), firefox);
