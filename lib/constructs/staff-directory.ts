import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import {
  CfnUserPool,
  ClientAttributes,
  CfnUserPoolClient,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Settings } from '../config.ts';
import { pin } from './pin.ts';

/** Staff, plans and reviewers sign in here; members never do (they have an access code). */
export class StaffDirectory extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      // Given by an administrator, never by the person themselves: the client may not write them.
      customAttributes: {
        role: new StringAttribute({ maxLen: 20, mutable: true }),
        planId: new StringAttribute({ maxLen: 64, mutable: true }),
        reviewerId: new StringAttribute({ maxLen: 64, mutable: true }),
        organizationId: new StringAttribute({ maxLen: 64, mutable: true }),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    pin(this.pool, 'StaffPool', CfnUserPool);
    this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: settings.signInPrefix } });
    this.client = this.pagesClient(settings);
    pin(this.client, 'StaffClient', CfnUserPoolClient).applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  /** The pages: a public client (no secret can be kept in a browser), code flow with PKCE. */
  private pagesClient(settings: Settings): UserPoolClient {
    return this.pool.addClient('Client', {
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${settings.portalOrigin}/signed-in`],
        logoutUrls: [settings.portalOrigin],
      },
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
    });
  }
}
