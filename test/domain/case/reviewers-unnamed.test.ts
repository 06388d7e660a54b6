import { describe, expect, it } from 'vitest';
import { type CommandType } from '../../../domain/commands/commands.ts';
import { outwardTexts } from '../../../domain/commands/outward.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { people, type Person } from './support/people.ts';
import { commandOf, lookedUp, type TypeAndPayload } from './support/play.ts';
import { payloadOf } from './support/playing.ts';
import { sample, type Variant } from './support/samples.ts';
import { whole } from './support/analysis.ts';

const reviewerNames = ['Ines Calloway, MD', 'Tobias Renwick, MD'];
const named = 'As Dr. Renwick found, it is needed.';

function refusalOf(told: ReturnType<typeof sample>, who: Person, ...[type, sent]: TypeAndPayload) {
  const payload = payloadOf(sent, told.state());
  const command = commandOf(type, payload, people[who], told.now());
  const decision = decide(command, told.state(), { ...lookedUp(type, payload), reviewerNames });
  return 'refusal' in decision ? decision.refusal : undefined;
}

const question = (told: ReturnType<typeof sample>) =>
  told.state().questions?.find(({ to }) => to.party === 'applicant')?.id ?? '';

describe('A reviewer’s name does not go out to the member or the plan', () => {
  it.each<[Person, string, Parameters<typeof sample>[0], Variant, (told: ReturnType<typeof sample>) => TypeAndPayload]>(
    [
      [
        'reviewer',
        'rationale',
        'reviewing',
        'usual',
        () => ['submit-analysis', { finding: 'upheld', rationale: named }],
      ],
      [
        'reviewer',
        'analysis.0.inPlainWords',
        'reviewing',
        'usual',
        () => ['submit-analysis', whole({ finding: 'upheld', rationale: named })],
      ],
      [
        'reviewer',
        'analysis.0.conclusion',
        'reviewing',
        'usual',
        () => ['submit-analysis', whole({ finding: 'upheld' }, { conclusion: named })],
      ],
      ['reviewer', 'question', 'reviewing', 'usual', () => ['ask-question', { to: 'plan', question: named }]],
      ['review-org', 'question', 'reviewing', 'usual', () => ['ask-question', { to: 'applicant', question: named }]],
      [
        'analyst',
        'answer',
        'reviewing',
        'questioned',
        told => ['answer-question', { question: question(told), answer: named }],
      ],
      [
        'director',
        'forMember',
        'reviewing',
        'usual',
        () => ['extend-deadline', { clock: 'V1', days: 1, reason: 'x', forMember: named }],
      ],
      [
        'director',
        'forPlan',
        'reviewing',
        'usual',
        () => ['extend-deadline', { clock: 'V1', days: 1, reason: 'x', forPlan: named }],
      ],
      ['nurse', 'items.0', 'screening', 'usual', () => ['request-information', { items: [named] }]],
      [
        'analyst',
        'reason',
        'gathering-records',
        'sent-back',
        () => ['find-records-incomplete', { items: ['criteria'], reason: named }],
      ],
      [
        'supervisor',
        'summary',
        'resolving-complaint',
        'usual',
        () => ['resolve-complaint', { finding: 'resolved', summary: named }],
      ],
      [
        'reviewer',
        'fileName',
        'reviewing',
        'usual',
        () => [
          'announce-document',
          { kind: 'evidence', fileName: 'Renwick analysis.pdf', contentType: 'application/pdf', bytes: 9 },
        ],
      ],
    ],
  )('from %s in %s', (who, path, stage, variant, command) => {
    const told = sample(stage, variant);
    const refusal = refusalOf(told, who, ...command(told));
    expect(refusal).toMatchObject({ kind: 'unacceptable', errors: [{ path }] });
    expect(refusal?.detail).toContain('has “Renwick” in it, which is the name of a reviewer');
  });

  it('while whoever does not know it is not told, by a refusal, that they have guessed it', () => {
    const told = sample('reviewing', 'questioned');
    for (const who of ['applicant', 'plan'] as const) {
      const own = told.state().questions?.find(({ to }) => to.party === who)?.id ?? '';
      expect(refusalOf(told, who, 'answer-question', { question: own, answer: named })).toBeUndefined();
    }
  });

  it('and may stand in what is for the record', () => {
    expect(
      refusalOf(sample('reviewing'), 'supervisor', 'disqualify-reviewer', { seat: 1, reason: named }),
    ).toBeUndefined();
  });

  it.each<[CommandType, object, string[]]>([
    [
      'deliver-records',
      { checklist: { criteria: { reason: 'a', criteria: 'b' } }, reason: 'c', note: 'd' },
      ['a', 'b', 'c'],
    ],
    ['reopen-case', { reason: 'a', forMember: 'b' }, ['b']],
    ['submit-analysis', { finding: 'upheld', rationale: 'a', qualifications: 'b' }, ['a']],
    [
      'submit-analysis',
      { analysis: [{ condition: 'a', records: [{ shows: 'b' }], reasons: { covered: 'c' }, inPlainWords: 'd' }] },
      ['a', 'b', 'c', 'd'],
    ],
  ])('of %s: %j goes out as %j', (type, payload, texts) => {
    expect(outwardTexts(type, payload).map(({ text }) => text)).toEqual(texts);
  });
});
