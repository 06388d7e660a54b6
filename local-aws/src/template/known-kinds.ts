import * as buckets from './kinds/buckets.ts';
import * as events from './kinds/events.ts';
import * as firewall from './kinds/firewall.ts';
import * as functions from './kinds/functions.ts';
import * as gateway from './kinds/gateway.ts';
import * as identity from './kinds/identity.ts';
import * as machines from './kinds/machines.ts';
import * as mail from './kinds/mail.ts';
import * as malware from './kinds/malware.ts';
import { notHere } from './kinds/not-here.ts';
import * as queues from './kinds/queues.ts';
import * as roles from './kinds/roles.ts';
import * as tables from './kinds/tables.ts';
import type { ResourceKind } from './resource-kind.ts';

const used: ResourceKind[] = [
  tables.table,
  buckets.bucket,
  malware.malwareProtectionPlan,
  functions.lambdaFunction,
  functions.eventInvokeConfig,
  functions.eventSourceMapping,
  functions.permission,
  roles.role,
  roles.policy,
  events.eventBus,
  events.rule,
  events.pipe,
  events.schedule,
  events.scheduleGroup,
  queues.queue,
  queues.queuePolicy,
  machines.stateMachine,
  identity.userPool,
  identity.userPoolClient,
  identity.userPoolDomain,
  identity.managedLoginBranding,
  identity.userPoolGroup,
  identity.secret,
  mail.emailIdentity,
  mail.configurationSet,
  mail.eventDestination,
  mail.receiptRuleSet,
  mail.receiptRule,
  mail.customAws,
  mail.topic,
  firewall.webAcl,
  gateway.restApi,
  gateway.apiResource,
  gateway.method,
  gateway.authorizer,
  gateway.gatewayResponse,
  gateway.stage,
  gateway.deployment,
];

/** Every type of resource that the stack on one machine knows. Anything else keeps it from starting. */
export const knownKinds: ReadonlyMap<string, ResourceKind> = new Map(
  [...used, ...notHere.map(({ kind }) => kind)].map(kind => [kind.type, kind]),
);
