import { expect, it } from 'vitest';
import { starter } from '../../../domain/directory/starter.ts';
import { findPlan } from '../../../domain/directory/find-plan.ts';
import { fileOnce, type Filing, type Ports } from '../../../lambdas/file-application/file-once.ts';
import { application } from '../../domain/eligibility/applications.ts';
import { pacific } from '../../domain/time/pacific.ts';

const filing: Filing = {
  application: application(),
  plan: findPlan('Anthem', starter.plans),
  calendar: {},
  at: pacific('2026-11-24T10:00-08:00'),
  requestId: '0b9f1e62',
  bodyHash: 'e3b0',
  idempotencyKey: 'my-key',
};

/** A store that answers so, one after the other, and what it was asked to keep. */
function store(...answers: Awaited<ReturnType<Ports['keep']>>[]) {
  const kept: Parameters<Ports['keep']>[] = [];
  const keep: Ports['keep'] = (...asked) => {
    kept.push(asked);
    return Promise.resolve(answers[kept.length - 1] ?? 'kept');
  };
  const loadRequest: Ports['loadRequest'] = key =>
    Promise.resolve(kept.find(([, record]) => record?.idempotencyKey === key)?.[1]);
  return { kept, ports: { keep, loadRequest } };
}

it('draws another number when the first is another case’s', async () => {
  const { kept, ports } = store('number-taken');
  const filed = await fileOnce(filing, ports);
  const numbers = kept.map(([{ state }]) => state.caseNumber);
  expect(numbers).toHaveLength(2);
  expect(numbers[0]).not.toBe(numbers[1]);
  expect(filed).toEqual({ caseNumber: numbers[1], receivedAt: filing.at });
});

it('keeps the request for a week, with the case that it filed', async () => {
  const { kept, ports } = store();
  await fileOnce(filing, ports);
  expect(kept.map(([, record]) => record)).toEqual([
    {
      idempotencyKey: 'my-key',
      bodyHash: 'e3b0',
      caseNumber: kept[0]?.[0].state.caseNumber,
      receivedAt: filing.at,
      expires: Date.parse('2026-12-01T10:00-08:00') / 1000,
    },
  ]);
});

it('answers the same key with the case that it filed before, and refuses it for another body', async () => {
  const { kept, ports } = store('kept', 'repeated', 'repeated');
  const first = await fileOnce(filing, ports);
  expect(await fileOnce({ ...filing, requestId: 'another' }, ports)).toEqual(first);
  expect(await fileOnce({ ...filing, bodyHash: 'another' }, ports)).toBe('another-body');
  expect(kept).toHaveLength(3);
});

it('keeps no request that has no key', async () => {
  const { kept, ports } = store();
  await fileOnce({ ...filing, idempotencyKey: undefined }, ports);
  expect(kept.map(([, record]) => record)).toEqual([undefined]);
});
