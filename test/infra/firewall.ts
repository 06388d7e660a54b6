import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { Application } from '../../domain/application/application.ts';
import { parsePayload } from '../../domain/commands/commands.ts';
import { mostBytes } from '../../lambdas/shared/http.ts';
import { only, service } from './synthesized.ts';

const Rules = z.array(
  z.object({
    Name: z.string(),
    Priority: z.number(),
    Action: z.unknown().optional(),
    OverrideAction: z.unknown().optional(),
    Statement: z.looseObject({ RegexMatchStatement: z.object({ RegexString: z.string() }).optional() }),
  }),
);

const acl = only(
  service.filter(({ Type }) => Type === 'AWS::WAFv2::WebACL'),
  'the firewall',
);
const rules = Rules.parse(acl.Properties['Rules']);
const bodySize = only(
  rules.filter(({ Name }) => Name === 'body-size'),
  'the rule',
);

/** Three bytes in UTF-8, as most scripts that are not Latin. */
const text = (characters: number) => '語'.repeat(characters);

const contested = {
  description: text(2000),
  diagnosis: text(1000),
  kind: 'treatment',
  denialReason: 'experimental-investigational',
  deniedOn: '2026-10-01',
  alreadyReceived: true,
  receivedOn: '2026-10-02',
  amountPaid: 100_000_000,
  provider: text(200),
  facility: text(200),
  manufacturer: text(200),
};

const application = {
  patient: {
    firstName: text(100),
    lastName: text(100),
    dateOfBirth: '1980-01-01',
    address: { street: text(200), city: text(100), state: text(30), zip: '95814-1234' },
    phone: '916-555-0134',
    contactByEmail: false,
    language: text(60),
  },
  filedBy: { role: 'assistant', name: text(200), relationship: text(100) },
  coverage: {
    planName: text(200),
    memberId: text(60),
    kind: 'medi-cal-managed-care',
    medicalGroup: text(200),
    employer: text(200),
  },
  grievance: { filed: true, filedOn: '2026-09-01', outcome: 'unresolved', decidedOn: '2026-09-30' },
  services: Array.from({ length: 20 }, () => contested),
  urgency: { reason: text(4000), certifiedBy: { name: text(200), licence: text(60), on: '2026-10-03' } },
  narrative: text(20_000),
  assistant: { name: text(200), relationship: text(100), authorizedOn: '2026-10-03' },
  consent: { signedBy: text(200), signedOn: '2026-10-03', releaseOfRecords: true },
};

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('a body', () => {
  it('is refused by the firewall from a megabyte on, with a problem that the pages can read', () => {
    const tooLong = new RegExp(bodySize.Statement.RegexMatchStatement?.RegexString ?? 'none', 'u');
    expect(['0', '65537', '999999', '1000000', '12345678'].filter(length => tooLong.test(length))).toEqual([
      '1000000',
      '12345678',
    ]);
    expect(bodySize.Action).toEqual(refusal(413, 'TooLarge'));
  });

  it('that the functions take passes the firewall', () => {
    expect(mostBytes).toBeLessThan(1_000_000);
  });

  it('with the longest honest application is taken, twenty services and a long narrative in any script', () => {
    expect(Application.safeParse(application).error).toBeUndefined();
    expect(bytesOf(application)).toBeGreaterThan(300_000);
    expect(bytesOf(application)).toBeLessThan(mostBytes);
  });

  it('with the longest analysis is taken', () => {
    const parts = [1, 2, 3, 4, 5].map(issue => ({ issue, conclusion: text(10_000) }));
    const analysis = { analysis: parts, rationale: text(50_000), qualifications: text(2000) };
    expect(parsePayload('submit-analysis', analysis).error).toBeUndefined();
    expect(bytesOf(analysis)).toBeLessThan(mostBytes);
  });
});

function refusal(status: number, body: string) {
  const ResponseHeaders = [{ Name: 'Access-Control-Allow-Origin', Value: 'http://localhost:8080' }];
  return { Block: { CustomResponse: { ResponseCode: status, CustomResponseBodyKey: body, ResponseHeaders } } };
}

describe('the firewall', () => {
  const named = (name: string) =>
    only(
      rules.filter(({ Name }) => Name === name),
      name,
    );
  const asItIs = [{ Priority: 0, Type: 'NONE' }];

  it('has its rules in this order', () => {
    expect(rules.toSorted((a, b) => a.Priority - b.Priority).map(({ Name }) => Name)).toEqual([
      'body-size',
      'rate',
      'anyone-rate',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'marked',
    ]);
  });

  it('counts what comes from an address, and apart from that what comes without a token', () => {
    expect(named('rate')).toMatchObject({
      Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 3000, EvaluationWindowSec: 300 } },
      Action: refusal(429, 'TooMany'),
    });
    expect(named('anyone-rate')).toMatchObject({
      Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 300, ScopeDownStatement: withoutToken } },
      Action: refusal(429, 'TooMany'),
    });
  });

  const withoutToken = {
    AndStatement: {
      Statements: [
        {
          NotStatement: {
            Statement: {
              SizeConstraintStatement: {
                FieldToMatch: { SingleHeader: { Name: 'authorization' } },
                ComparisonOperator: 'GE',
                Size: 1,
                TextTransformations: asItIs,
              },
            },
          },
        },
        {
          NotStatement: {
            Statement: {
              ByteMatchStatement: {
                FieldToMatch: { Method: {} },
                PositionalConstraint: 'EXACTLY',
                SearchString: 'OPTIONS',
                TextTransformations: asItIs,
              },
            },
          },
        },
      ],
    },
  };

  it('refuses what AWS’s lists mark, in words of ours', () => {
    for (const name of ['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet']) {
      expect(named(name)).toMatchObject({
        Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name } },
        OverrideAction: { Count: {} },
      });
    }
    expect(named('marked')).toMatchObject({
      Statement: {
        OrStatement: {
          Statements: ['amazon-ip-list', 'known-bad-inputs'].map(list => ({
            LabelMatchStatement: { Scope: 'NAMESPACE', Key: `awswaf:managed:aws:${list}:` },
          })),
        },
      },
      Action: refusal(403, 'Refused'),
    });
    const bodies = z
      .record(z.string(), z.object({ Content: z.string() }))
      .parse(acl.Properties['CustomResponseBodies']);
    expect(JSON.parse(bodies['Refused']?.Content ?? '')).toMatchObject({
      status: 403,
      detail: expect.stringContaining('call the Help Center at 1-888-466-2219') as string,
      inSpanish: { detail: expect.stringContaining('llame al Centro de Ayuda al 1-888-466-2219') as string },
    });
  });
});
