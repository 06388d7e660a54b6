import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ProblemKindName } from '../../domain/api/problem-kinds.ts';
import { logGroup, type StackContext } from '../constructs/stack-context.ts';
import { problemDocument } from './gateway-problems.ts';

const callsInFiveMinutes = 3000;

/**
 * A body of a megabyte or more, by its length as the caller announces it. The firewall itself can look at 64 KB at most,
 * and an honest application in a script of three bytes a character has 300 KB; so this keeps out only what is far beyond
 * honest, before anything is paid for. Functions refuse what is above their own, exact limit; the gateway takes 10 MB and
 * Lambda 6 MB from a caller who announces nothing.
 */
const tooLong = '^[0-9]{7,}$';

/** In front of the API: no body of a megabyte, and no flood from one address. */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, { context, stage }: { context: StackContext; stage: Stage }) {
    super(scope, id);
    const { portalOrigin } = context.settings;
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      customResponseBodies: {
        TooLarge: problem(portalOrigin, 'too-large', 'Send files as documents, not in the body.'),
        TooMany: problem(portalOrigin, 'too-many', 'Wait a little and try again.'),
      },
      rules: [bodySize(portalOrigin), rate(portalOrigin)],
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

function bodySize(portalOrigin: string): CfnWebACL.RuleProperty {
  return {
    name: 'body-size',
    priority: 0,
    statement: {
      regexMatchStatement: {
        fieldToMatch: { singleHeader: { Name: 'content-length' } },
        regexString: tooLong,
        textTransformations: [{ priority: 0, type: 'NONE' }],
      },
    },
    action: block(413, 'TooLarge', portalOrigin),
    visibilityConfig: visibility('body-size'),
  };
}

function rate(portalOrigin: string): CfnWebACL.RuleProperty {
  return {
    name: 'rate',
    priority: 1,
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: callsInFiveMinutes, evaluationWindowSec: 300 } },
    action: block(429, 'TooMany', portalOrigin),
    visibilityConfig: visibility('rate'),
  };
}

/** What the firewall answers passes by the gateway's own responses: the pages could not read it without their header. */
function block(responseCode: number, body: string, portalOrigin: string): CfnWebACL.RuleActionProperty {
  const responseHeaders = [{ name: 'Access-Control-Allow-Origin', value: portalOrigin }];
  return { block: { customResponse: { responseCode, customResponseBodyKey: body, responseHeaders } } };
}

function problem(portalOrigin: string, kind: ProblemKindName, detail: string): CfnWebACL.CustomResponseBodyProperty {
  return { contentType: 'APPLICATION_JSON', content: problemDocument(portalOrigin, kind, detail) };
}

/** Sampled requests would show tokens and what people write of their health. */
function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
