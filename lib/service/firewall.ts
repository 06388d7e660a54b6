import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { problemDocument } from './gateway-problems.ts';

/** The most that a body may have, in bytes: a long narrative is a tenth of it, and files go to S3 directly. */
const largestBody = 64 * 1024;
const callsInFiveMinutes = 3000;

/** In front of the API: no body above 64 KB (the gateway alone would take 10 MB), and no flood from one address. */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      associationConfig: { requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: 'KB_64' } } },
      customResponseBodies: {
        TooLarge: problem(413, 'Too large', 'Send files as documents, not in the body.'),
        TooMany: problem(429, 'Too many requests', 'Wait a little and try again.'),
      },
      rules: [bodySize, rate],
      visibilityConfig: visibility('firewall'),
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stage.stageArn, webAclArn: acl.attrArn });
  }
}

const bodySize: CfnWebACL.RuleProperty = {
  name: 'body-size',
  priority: 0,
  statement: {
    sizeConstraintStatement: {
      // What is too long to look at is too long.
      fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
      comparisonOperator: 'GT',
      size: largestBody,
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  },
  action: { block: { customResponse: { responseCode: 413, customResponseBodyKey: 'TooLarge' } } },
  visibilityConfig: visibility('body-size'),
};

const rate: CfnWebACL.RuleProperty = {
  name: 'rate',
  priority: 1,
  statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: callsInFiveMinutes, evaluationWindowSec: 300 } },
  action: { block: { customResponse: { responseCode: 429, customResponseBodyKey: 'TooMany' } } },
  visibilityConfig: visibility('rate'),
};

function problem(status: number, title: string, detail: string): CfnWebACL.CustomResponseBodyProperty {
  return { contentType: 'APPLICATION_JSON', content: problemDocument(status, title, detail) };
}

/** Sampled requests would show tokens and what people write of their health. */
function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
