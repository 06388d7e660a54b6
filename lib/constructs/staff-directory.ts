import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import {
  CfnUserPool,
  ClientAttributes,
  CfnUserPoolClient,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolEmail,
  UserPoolOperation,
  LambdaVersion,
} from 'aws-cdk-lib/aws-cognito';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Settings } from '../config.ts';
import { nothing } from './access.ts';
import { Handler } from './handler.ts';
import type { StackContext } from './stack-context.ts';
import { pin } from './pin.ts';

/** Staff, plans and reviewers sign in here; members never do (they have an access code). */
export class StaffDirectory extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, context: StackContext) {
    super(scope, id);
    const { settings } = context;
    this.pool = new UserPool(this, 'Pool', {
      // Claims in access tokens need Essentials; Plus also refuses leaked passwords and asks again where a sign-in looks odd.
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
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
        plan_id: new StringAttribute({ maxLen: 64, mutable: true }),
        reviewer_id: new StringAttribute({ maxLen: 64, mutable: true }),
        organization_id: new StringAttribute({ maxLen: 64, mutable: true }),
      },
      ...(settings.signInMail === 'ses' && {
        email: UserPoolEmail.withSES({
          fromEmail: settings.sender,
          sesRegion: settings.region,
          sesVerifiedDomain: settings.domain,
        }),
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    pin(this.pool, 'StaffPool', CfnUserPool);
    this.addClaims(context);
    this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: settings.signInPrefix } });
    this.client = this.pagesClient(settings);
    pin(this.client, 'StaffClient', CfnUserPoolClient).applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  /**
   * The attributes become claims of the access token, which only the trigger's second version can do. The function stands
   * beside the pool that names it: in the other stack, which depends on this one, it would close a circle.
   */
  private addClaims(context: StackContext): void {
    const handler = new Handler(this, 'add-claims', {
      context,
      access: nothing,
      // Cognito waits five seconds and no longer; whoever signs in waits with it.
      timeout: Duration.seconds(5),
    });
    handler.keepForThoseWhoNameIt();
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, handler.function, LambdaVersion.V2_0);
    for (const child of this.pool.node.findAll()) {
      if (child instanceof CfnPermission) child.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }
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
