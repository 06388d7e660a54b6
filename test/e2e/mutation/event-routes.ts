import { fillPipeTemplate, matches, readPath } from '@imr/local-aws/events';
import { rulesFor, type StackSpec } from '@imr/local-aws/template';
import { heard } from './heard.ts';

/** Events that call others than they should. */
export function wrongRules({ rules, buses }: StackSpec): string[] {
  return heard(buses.find(bus => bus !== 'default') ?? '').flatMap(({ bus, event, calls }) => {
    const called = rules
      .filter(rule => rule.enabled && rule.busName === bus && matches(rule.pattern, event))
      .flatMap(rule => rule.targets.map(({ functionName }) => functionName));
    if (called.sort().join() === calls.toSorted().join()) return [];
    return [`${event['detail-type']} of ${event.source} calls ${called.join(', ')} instead of ${calls.join(', ')}`];
  });
}

const record = (eventName: string, sortKey: string) => ({
  eventName,
  dynamodb: {
    Keys: { PK: { S: 'CASE#K7M2Q-4' }, SK: { S: sortKey } },
    NewImage: {
      caseNumber: { S: 'K7M2Q-4' },
      version: { N: '3' },
      type: { S: 'notice-queued' },
      wakes: { BOOL: true },
    },
  },
});

/** Records of the table that reach the bus and should not, or the other way round, or as something else. */
export function wrongPipe({ pipes }: StackSpec): string[] {
  const [pipe] = pipes;
  if (pipe === undefined) return ['nothing of the table reaches the bus'];
  const passes = (one: object) => pipe.filters.length === 0 || pipe.filters.some(filter => matches(filter, one));
  const event = record('INSERT', 'EVENT#000003');
  const detail = pipe.inputTemplate === undefined ? event : fillPipeTemplate(pipe.inputTemplate, event);
  const told = JSON.stringify([pipe.source, readPath(pipe.detailType, event), detail]);
  const ids = { caseNumber: 'K7M2Q-4', version: '3', type: 'notice-queued', wakes: true };
  const expected = ['imr.cases', 'notice-queued', ids];
  return [
    ...(passes(event) ? [] : ['an event of a case does not reach the bus']),
    ...[record('MODIFY', 'EVENT#000003'), record('INSERT', 'CASE')].filter(passes).map(() => 'the bus hears too much'),
    ...(told === JSON.stringify(expected) ? [] : [`the bus hears ${told}`]),
  ];
}

export function wrongSchedules({ schedules }: StackSpec): string[] {
  const sweeps = schedules.filter(({ functionName, enabled }) => enabled && functionName === 'Sweep');
  return sweeps.length === 1 ? [] : ['nothing sweeps'];
}

/** Mail to the Help Center that nobody keeps. */
export function lostMail({ mail }: StackSpec): string[] {
  return rulesFor('help@helpcenter.example', mail.receiptRules).length === 1 ? [] : ['mail that comes in is lost'];
}
