import type { RederivationStep } from '../domain/read/rederivation.ts';
import { inputField, machine, succeed } from './asl.ts';

const doAPage = 'Count a page of cases again';

export const rederivation = machine<RederivationStep['next']>({
  comment:
    'Has the deadlines of all open cases counted again, page by page. The order and how far it is are in the table; a page that is done twice changes nothing.',
  asks: {
    name: doAPage,
    functionArn: 'RederivePageArn',
    payload: { jobId: inputField('jobId') },
    variable: 'step',
  },
  steps: {
    'next-page': { name: 'Go on', state: { Type: 'Pass', Output: {}, Next: doAPage } },
    over: { name: 'All are counted', state: succeed },
  },
});
