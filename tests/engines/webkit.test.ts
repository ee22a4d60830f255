import { webkitPath } from '../../scripts/build/engines.mjs';
import { pressEverything } from './presses';
import { webkit } from './webkit';

pressEverything('WebKit', webkitPath(), webkit);
