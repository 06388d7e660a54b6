import type { StackSpec } from '@imr/local-aws/template';

/** Whoever delivers events without a queue for those that nobody takes. */
export function missingDeadLetterQueues(spec: StackSpec): string[] {
  const { rules, schedules, pipes, queues, mappings, asyncInvokeConfigs } = spec;
  const targets = rules.flatMap(({ name, targets: ofRule }) => ofRule.map(one => ({ name, ...one })));
  const used: [who: string, queue: string | undefined][] = [
    // What SES tells names mailboxes, and would lie in a queue as it came (ADR 69).
    ...targets
      .filter(({ functionName }) => functionName !== 'RecordDelivery')
      .map(({ name, policy }): [string, string | undefined] => [name, policy.deadLetterQueue]),
    ...schedules.map(({ name, policy }): [string, string | undefined] => [name, policy.deadLetterQueue]),
    ...pipes.map(({ name, deadLetterQueue }): [string, string | undefined] => [name, deadLetterQueue]),
    ...mappings.map(({ queue: { name, redrive } }): [string, string | undefined] => [name, redrive?.queue]),
    ...[...targets.filter(({ queue }) => queue === undefined), ...schedules].map(
      ({ functionName }): [string, string | undefined] => [
        functionName,
        asyncInvokeConfigs.get(functionName)?.onFailureQueue,
      ],
    ),
  ];
  const talkative = targets.filter(
    ({ functionName, input }) => functionName === 'RecordDelivery' && input === undefined,
  );
  return [
    ...used
      .filter(([, queue]) => queue === undefined || !queues.includes(queue))
      .map(([who]) => `${who} loses what nobody takes`),
    ...talkative.map(({ name }) => `${name} passes on mailboxes`),
  ];
}
