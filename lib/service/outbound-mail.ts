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
import { Construct } from 'constructs';
import type { Settings } from '../config.ts';
import { Access, allow } from '../constructs/access.ts';

/** What notices are sent through, and what tells how they fared. */
export class OutboundMail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // SES can speak only on the account's default bus.
    this.configurationSet.addEventDestination('DefaultBus', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Default', 'default')),
      // Not that a mail was sent: whoever sent it says so, and whatever becomes of it says it again.
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(settings.domain) });
  }
}

export function bindMail(
  mail: OutboundMail,
  settings: Settings,
): Access<{ SENDER_ADDRESS: string; CONFIGURATION_SET: string; PORTAL_URL: string }> {
  return bindSending(mail, settings).and(new Access({ PORTAL_URL: settings.portalOrigin }, []));
}

/** To send mail without a link in it. */
export function bindSending(
  mail: OutboundMail,
  { sender }: Settings,
): Access<{ SENDER_ADDRESS: string; CONFIGURATION_SET: string }> {
  const configurationSet = mail.configurationSet.configurationSetName;
  const stack = mail.identity.stack;
  return new Access({ SENDER_ADDRESS: sender, CONFIGURATION_SET: configurationSet }, [
    allow(
      ['ses:SendEmail'],
      mail.identity.emailIdentityArn,
      stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSet }),
    ),
  ]);
}
