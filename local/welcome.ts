import { join } from 'node:path';
import type { Stack } from '@imr/local-aws';
import { exampleApplicationFile } from './example-application.ts';

/** What a person reads when everything answers: where things are, and what to try. */
export function welcome(stack: Stack, stateDirectory: string, milliseconds: number): string {
  const api = stack.addresses['api'] ?? '';
  const now = new Date(stack.clock.now()).toISOString();
  return `
Independent Medical Review is running (ready after ${(milliseconds / 1000).toFixed(1)} s).

  API           ${api}            description: ${api}/openapi.json
  Sent mail     ${api}/__local/inbox
  Mail comes in ${stack.addresses['smtp'] ?? ''}
  The stack     ${api}/__local    its clock: ${now}${stack.clock.frozen ? ', standing' : ''}
  Functions' logs in ${join(stateDirectory, 'logs')}; everything else in ${stateDirectory} too

Try:

  # File an application for review
  curl -s ${api}/applications -H 'content-type: application/json' -d @${exampleApplicationFile}

  # Look at the work as an analyst of the Help Center
  TOKEN=$(curl -s ${api}/__local/token -d '{"role":"analyst"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -s '${api}/worklist?queue=help-center' -H "authorization: Bearer $TOKEN"

  # Move the clock by a day: letters go out, reminders come, deadlines pass
  curl -s ${api}/__local/clock -d '{"advanceBy":"P1D"}'

Ctrl-C stops it; the next npm start goes on from here. npm start -- --fresh begins anew.
`;
}
