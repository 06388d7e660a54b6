import type { AnsweredCall } from '@imr/local-aws';

/** A call as a policy sees it. */
export interface PolicyCall {
  /** A role's name, or a service such as `ses.amazonaws.com`. */
  principal: string;
  /** `dynamodb:GetItem`. */
  action: string;
  /** An ARN, or `*` for an action that takes no resource. */
  resource: string;
  /** What conditions ask for, such as `kms:ViaService`. */
  context: Readonly<Record<string, string>>;
}

export interface RecordedCalls {
  onCall: (call: AnsweredCall) => void;
  /** Each call once, as policies see them. */
  calls: () => PolicyCall[];
}

const account = '000000000000';
const region = 'us-west-2';

/** Every call comes over TLS: the endpoints of AWS that the functions call offer nothing else. */
const overTls = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };

/** What a receipt rule of this account brings along. */
const fromReceiptRule = {
  'aws:SourceAccount': account,
  'aws:SourceArn': `arn:aws:ses:${region}:${account}:receipt-rule-set/any:receipt-rule/any`,
};

/** Hears what a stack's stand-ins answered. */
export function recordCalls(): RecordedCalls {
  const heard = new Map<string, AnsweredCall>();
  return {
    onCall: call =>
      heard.set(`${call.principal} ${call.service}:${call.action} ${call.resource} ${call.leadingKey ?? ''}`, call),
    calls: () => [...heard.values()].filter(isHeldAgainst).map(asPolicyCall),
  };
}

/**
 * All but two kinds: `operator` is whoever runs the test, under no role. And a used token does not say here which machine
 * it was of; whoever answers tokens has answered a living one as well, or the right shows as unused.
 */
function isHeldAgainst({ principal, service, resource }: AnsweredCall): boolean {
  return principal !== 'operator' && !(service === 'states' && resource.endsWith(':stateMachine:*'));
}

function asPolicyCall({ principal, service, action, resource, leadingKey, fromAddress }: AnsweredCall): PolicyCall {
  const isTable = service === 'dynamodb' && !resource.startsWith('arn:');
  return {
    principal,
    action: `${service}:${action}`,
    resource: isTable ? `arn:aws:dynamodb:${region}:${account}:table/${resource}` : resource,
    context: {
      ...overTls,
      ...(principal === 'ses.amazonaws.com' && fromReceiptRule),
      ...(fromAddress !== undefined && { 'ses:FromAddress': fromAddress }),
      ...(leadingKey !== undefined && { 'dynamodb:LeadingKeys': leadingKey }),
    },
  };
}
