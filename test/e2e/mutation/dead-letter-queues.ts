import type { StackSpec } from '@imr/local-aws/template';

/** Whoever delivers events without a queue for those that nobody takes. */
export function missingDeadLetterQueues(spec: StackSpec): string[] {
  const { rules, schedules, pipes, queues, asyncInvokeConfigs } = spec;
  const targets = rules.flatMap(({ name, targets: ofRule }) => ofRule.map(one => ({ name, ...one })));
  const used: [who: string, queue: string | undefined][] = [
    ...targets.map(({ name, policy }): [string, string | undefined] => [name, policy.deadLetterQueue]),
    ...schedules.map(({ name, policy }): [string, string | undefined] => [name, policy.deadLetterQueue]),
    ...pipes.map(({ name, deadLetterQueue }): [string, string | undefined] => [name, deadLetterQueue]),
    ...[...targets, ...schedules].map(({ functionName }): [string, string | undefined] => [
      functionName,
      asyncInvokeConfigs.get(functionName)?.onFailureQueue,
    ]),
  ];
  return used
    .filter(([, queue]) => queue === undefined || !queues.includes(queue))
    .map(([who]) => `${who} loses what nobody takes`);
}
