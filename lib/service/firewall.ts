import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { helpCenter } from '../../domain/letters/contact.ts';
import type { ProblemKindName } from '../../domain/api/problem-kinds.ts';
import { logGroup, type StackContext } from '../constructs/stack-context.ts';
import { problemDocument } from './gateway-problems.ts';

/** From one address in five minutes. Behind one address may be a whole office of the staff. */
const calls = { byAnyone: 300, inAll: 3000 };

/**
 * AWS's own lists that are used, each with what its rules say of a request. Their rules only mark it: what is marked is
 * refused by a rule of ours, with a problem that the pages can read and a person can act on. Left out, and why:
 *
 * - `CommonRuleSet`, `SQLiRuleSet`: look for markup and for SQL in what people write. A member may quote a web page or
 *   write "select one from the list"; no page shows such text as markup, and there is no SQL.
 * - `AnonymousIpList`: members have a right to hide where they are (VPN), and some have to.
 * - `AdminProtection`, `LinuxRuleSet` and the like: there is no server to reach.
 */
const managed = [
  // Addresses that attack others just now.
  { name: 'AWSManagedRulesAmazonIpReputationList', marks: 'awswaf:managed:aws:amazon-ip-list:' },
  // Requests that no honest program makes: what known holes of libraries are tried with.
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', marks: 'awswaf:managed:aws:known-bad-inputs:' },
];

/**
 * A body of a megabyte or more, by its length as the caller announces it. The firewall itself can look at 64 KB at most,
 * and an honest application in a script of three bytes a character has 300 KB; so this keeps out only what is far beyond
 * honest, before anything is paid for. Functions refuse what is above their own, exact limit; the gateway takes 10 MB and
 * Lambda 6 MB from a caller who announces nothing.
 */
const tooLong = '^[0-9]{7,}$';

/** In front of the API: no body of a megabyte, no flood from one address, and nothing that is known to attack. */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, { context, stage }: { context: StackContext; stage: Stage }) {
    super(scope, id);
    const { portalOrigin } = context.settings;
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      customResponseBodies: {
        TooLarge: problem(
          portalOrigin,
          'too-large',
          'Send files as documents, not in the body.',
          'Envíe los archivos como documentos, y no en el contenido.',
        ),
        TooMany: problem(portalOrigin, 'too-many', 'Wait a little and try again.', 'Espere un poco y pruebe otra vez.'),
        Refused: problem(
          portalOrigin,
          'not-yours',
          `This looks like an attack on the site, so it went no further. If it is not one, call the Help Center at ${helpCenter.phone}.`,
          `Esto parece un ataque al sitio, y por eso no siguió adelante. Si no lo es, llame al Centro de Ayuda al ${helpCenter.phone}.`,
        ),
      },
      rules: [
        bodySize(portalOrigin),
        rate('rate', { limit: calls.inAll }, portalOrigin),
        rate('anyone-rate', { limit: calls.byAnyone, scopeDownStatement: withoutToken }, portalOrigin),
        ...managed.map(({ name }) => marking(name)),
        marked(portalOrigin),
      ].map((rule, priority) => ({ ...rule, priority })),
      visibilityConfig: visibility('firewall'),
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stage.stageArn, webAclArn: acl.attrArn });
    this.logRefusals(context, acl);
  }

  /** Who was refused, and by which rule: without the address called, which names a case, and without credentials. */
  private logRefusals(context: StackContext, acl: CfnWebACL): void {
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      // The firewall's logs want the ARN without the `:*` that a log group's own ends in.
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: logGroup(this, context, 'firewall', 'refused').logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        { singleHeader: { Name: 'authorization' } },
        { singleHeader: { Name: 'cookie' } },
        { singleHeader: { Name: 'idempotency-key' } },
        { singleHeader: { Name: 'read-purpose' } },
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
    });
  }
}

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

function bodySize(portalOrigin: string): Rule {
  return {
    name: 'body-size',
    statement: {
      regexMatchStatement: {
        fieldToMatch: { singleHeader: { Name: 'content-length' } },
        regexString: tooLong,
        textTransformations: asItIs,
      },
    },
    action: block(413, 'TooLarge', portalOrigin),
    visibilityConfig: visibility('body-size'),
  };
}

const asItIs = [{ priority: 0, type: 'NONE' }];

function rate(
  name: string,
  of: Pick<CfnWebACL.RateBasedStatementProperty, 'limit' | 'scopeDownStatement'>,
  portalOrigin: string,
): Rule {
  return {
    name,
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', evaluationWindowSec: 300, ...of } },
    action: block(429, 'TooMany', portalOrigin),
    visibilityConfig: visibility(name),
  };
}

/** A call without a token: what anyone may call, and no browser's question beforehand. */
const withoutToken: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      not({
        sizeConstraintStatement: {
          fieldToMatch: { singleHeader: { Name: 'authorization' } },
          comparisonOperator: 'GE',
          size: 1,
          textTransformations: asItIs,
        },
      }),
      not({
        byteMatchStatement: {
          fieldToMatch: { method: {} },
          positionalConstraint: 'EXACTLY',
          searchString: 'OPTIONS',
          textTransformations: asItIs,
        },
      }),
    ],
  },
};

function not(statement: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty {
  return { notStatement: { statement } };
}

/** Its rules are counted and mark what they match; by themselves they would refuse it in words of AWS's own. */
function marking(name: string): Rule {
  return {
    name,
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
    overrideAction: { count: {} },
    visibilityConfig: visibility(name),
  };
}

function marked(portalOrigin: string): Rule {
  return {
    name: 'marked',
    statement: {
      orStatement: {
        statements: managed.map(({ marks }) => ({ labelMatchStatement: { scope: 'NAMESPACE', key: marks } })),
      },
    },
    action: block(403, 'Refused', portalOrigin),
    visibilityConfig: visibility('marked'),
  };
}

/** What the firewall answers passes by the gateway's own responses: the pages could not read it without their header. */
function block(responseCode: number, body: string, portalOrigin: string): CfnWebACL.RuleActionProperty {
  const responseHeaders = [{ name: 'Access-Control-Allow-Origin', value: portalOrigin }];
  return { block: { customResponse: { responseCode, customResponseBodyKey: body, responseHeaders } } };
}

function problem(
  portalOrigin: string,
  kind: ProblemKindName,
  ...said: [english: string, spanish: string]
): CfnWebACL.CustomResponseBodyProperty {
  return { contentType: 'APPLICATION_JSON', content: problemDocument(portalOrigin, kind, ...said) };
}

/** Sampled requests would show tokens and what people write of their health. */
function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
