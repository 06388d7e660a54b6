import type { TaskState } from '../asl.ts';
import { parseResource, type TaskResource } from '../integrations/resources.ts';
import type { Frame } from '../store/rows.ts';
import type { Turn } from '../turn.ts';

export function resourceOf(state: TaskState): TaskResource {
  const resource = parseResource(state.Resource);
  if (resource === undefined) throw new Error(`The resource ${state.Resource} is not known.`);
  return resource;
}

/**
 * Adds an event of a task to the history: `TaskFailed` with the resource's names, `LambdaFunctionFailed` without for a
 * function that the state names directly.
 */
export function recordTask(
  turn: Turn,
  frame: Frame,
  resource: TaskResource,
  what: 'Scheduled' | 'Started' | 'Submitted' | 'SubmitFailed' | 'Succeeded' | 'Failed' | 'TimedOut',
  details: object = {},
): number {
  if (resource.kind === 'service') {
    const { resourceType } = resource;
    frame.last = turn.record(`Task${what}`, frame.last, { ...details, resource: resource.resource, resourceType });
  } else {
    frame.last = turn.record(`LambdaFunction${what}`, frame.last, what === 'Started' ? undefined : details);
  }
  return frame.last;
}
