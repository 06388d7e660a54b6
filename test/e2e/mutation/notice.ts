import { type CloudAssembly, readStackSpec, type StackSpec, TemplateError } from '@imr/local-aws/template';
import { place } from '@imr/local-aws/testing';
import { missingDeadLetterQueues } from './dead-letter-queues.ts';
import { missingVariables } from './environments.ts';
import { lostMail, wrongPipe, wrongRules, wrongSchedules } from './event-routes.ts';
import { wrongRoutes } from './routes.ts';

const probes: readonly ((spec: StackSpec) => string[])[] = [
  missingVariables,
  wrongRoutes,
  wrongRules,
  wrongPipe,
  wrongSchedules,
  lostMail,
  missingDeadLetterQueues,
];

/** What the stack on one machine makes of an app: what keeps it from starting, or all that would not happen in it. */
export function faultsOf(assembly: CloudAssembly): string[] {
  try {
    const spec = readStackSpec(assembly, place);
    return probes.flatMap(probe => probe(spec));
  } catch (error) {
    if (error instanceof TemplateError) return [error.message];
    throw error;
  }
}
