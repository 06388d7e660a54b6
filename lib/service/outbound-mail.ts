import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Settings } from '../config.ts';
import { Access, allow } from '../constructs/access.ts';

/** What notices are sent through, and what tells how they fared. */
export class OutboundMail extends Construct {
  readonly configurationSet: ConfigurationSet;
  /** For letters of which word must come within the hour, whether they arrived. */
  readonly urgentConfigurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    // SES can speak only on the account's default bus.
    const bus = EventDestination.eventBus(EventBus.fromEventBusName(this, 'Default', 'default'));
    this.configurationSet = this.settings('ConfigurationSet', bus);
    this.urgentConfigurationSet = this.settings('UrgentConfigurationSet', bus, longestUrgentDelivery);
    new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(settings.domain),
      // Events tell of what came back. Mailed to our own sender as well, each would be an item in the Help Center's queue.
      feedbackForwarding: false,
    });
  }

  private settings(id: string, destination: EventDestination, maxDeliveryDuration?: Duration): ConfigurationSet {
    const set = new ConfigurationSet(this, id, {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      ...(maxDeliveryDuration && { maxDeliveryDuration }),
    });
    set.addEventDestination('DefaultBus', {
      destination,
      // Not that a mail was sent: whoever sent it says so, and whatever becomes of it says it again.
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    return set;
  }
}

/** Word within the hour that a letter did not arrive makes it unsent (ADR 44): it has to come by then. */
const longestUrgentDelivery = Duration.minutes(45);

/** To send letters: urgent ones by settings of their own. */
export function bindMail(
  mail: OutboundMail,
  settings: Settings,
): Access<{
  SENDER_ADDRESS: string;
  CONFIGURATION_SET: string;
  URGENT_CONFIGURATION_SET: string;
  PORTAL_URL: string;
}> {
  const urgent = mail.urgentConfigurationSet.configurationSetName;
  const variables = { URGENT_CONFIGURATION_SET: urgent, PORTAL_URL: settings.portalOrigin };
  return bindSending(mail, settings).and(
    new Access(variables, [allow(['ses:SendEmail'], arnOf(mail, 'configuration-set', urgent))]),
  );
}

/** To send mail without a link in it. */
export function bindSending(
  mail: OutboundMail,
  { sender }: Settings,
): Access<{ SENDER_ADDRESS: string; CONFIGURATION_SET: string }> {
  const configurationSet = mail.configurationSet.configurationSetName;
  return new Access({ SENDER_ADDRESS: sender, CONFIGURATION_SET: configurationSet }, [
    // While an account is in SES's sandbox a call is held against the recipient's identity, too: so it is the sender that is narrow.
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [arnOf(mail, 'identity', '*'), arnOf(mail, 'configuration-set', configurationSet)],
      conditions: { StringEquals: { 'ses:FromAddress': sender } },
    }),
  ]);
}

function arnOf(mail: OutboundMail, resource: 'configuration-set' | 'identity', resourceName: string): string {
  return Stack.of(mail).formatArn({ service: 'ses', resource, resourceName });
}
