import anatomy from 'words:yours-anatomy';
import bill from 'words:yours-bill';
import failures from 'words:yours-failures';
import luck from 'words:yours-luck';
import models from 'words:yours-models';
import price from 'words:yours-price';
import request from 'words:yours-request';
import tools from 'words:yours-tools';
import wordings from 'words:yours-wordings';
import { open as openAnatomy } from './anatomy/anatomy-demo';
import { open as openBill } from './bill/bill-demo';
import { open as openFailures } from './failures/failures-demo';
import { open as openLuck } from './luck/luck-demo';
import { open as openModels } from './models/models-demo';
import { open as openPrice } from './price/price-demo';
import { open as openRequest } from './request/request-demo';
import { open as openTools } from './tools/tools-demo';
import { open as openWordings } from './wordings/wordings-demo';

export const YOURS: Readonly<Record<string, { open: unknown; words: Record<string, object> }>> = {
  anatomy: { open: openAnatomy, words: anatomy },
  bill: { open: openBill, words: bill },
  failures: { open: openFailures, words: failures },
  luck: { open: openLuck, words: luck },
  models: { open: openModels, words: models },
  price: { open: openPrice, words: price },
  request: { open: openRequest, words: request },
  tools: { open: openTools, words: tools },
  wordings: { open: openWordings, words: wordings },
};
