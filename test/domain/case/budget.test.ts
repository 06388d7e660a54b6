import { describe, expect, it } from 'vitest';
import { derivationNow } from '../../../domain/case/clock-keeping.ts';
import { application, necessity } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play } from './support/play.ts';
import { sample } from './support/samples.ts';

const { analyst, applicant, plan, system } = people;
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** A case with so many services and papers, and with letters until there are as many as asked for. */
function filled(services: number, words: number, documents: number, notices: number) {
  const service = { ...necessity, description: 'd'.repeat(words), diagnosis: 'g'.repeat(Math.min(1000, words)) };
  const told = play({
    at: '2027-02-02T09:00-08:00',
    application: application({ services: Array.from({ length: services }, () => service) }),
  });
  told.give(analyst, 'route-case', {});
  for (let index = 0; index < documents; index += 1) {
    const file = { fileName: `record-${index}-of-the-clinic.pdf`, contentType: 'application/pdf', bytes: 1_000_000 };
    told.give(applicant, 'announce-document', { kind: 'medical-record', ...file });
    const documentId = told.state().documents[index]?.id ?? '';
    told.give(system, 'admit-document', { documentId, contentType: file.contentType, bytes: file.bytes, sha256 });
  }
  for (let turn = 0; told.state().notices.length < notices; turn += 1) {
    if (turn % 2 === 0) told.give(analyst, 'expedite', { reason: 'Worse' });
    else told.give(people.nurse, 'return-to-standard', { reason: 'Stable' });
  }
  return told.give(plan, 'deliver-records', {}).state();
}

describe('The size of a snapshot', () => {
  it('is below 50 KB for a large case: 5 services, 60 papers, 60 letters', () => {
    expect(bytesOf(filled(5, 300, 60, 60))).toBeLessThan(50 * 1024);
  });

  it('is well below the 400 KB that the store can hold for the largest: 20 services, 200 papers, 100 letters', () => {
    expect(bytesOf(filled(20, 2000, 200, 100))).toBeLessThan(200 * 1024);
  });

  it('keeps no count day by day, which is made again when it is shown', () => {
    const played = sample('confirming-care');
    const { clocks } = played.state();
    expect(clocks.every(({ derivation }) => derivation.days === undefined)).toBe(true);
    expect(bytesOf(clocks)).toBeLessThan(clocks.length * 600);
    const c3 = derivationNow(played.clock('C3'), played.now());
    expect(c3.days).toHaveLength(31);
    expect(c3.days?.[0]).toEqual({ date: '2027-02-02', counted: 0 });
    expect(c3).toMatchObject({ ...played.clock('C3').derivation });
  });
});
