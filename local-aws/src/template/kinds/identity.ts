import * as z from 'zod';
import { arn, resourceKind, type Place, type Resource } from '../resource-kind.ts';

export function poolId(resource: Pick<Resource, 'logicalId'>, place: Pick<Place, 'region'>): string {
  return `${place.region}_${resource.logicalId}`;
}

/** The function that puts the staff's claims into tokens; another version could not put them into access tokens. */
const Triggers = z.strictObject({
  PreTokenGenerationConfig: z.strictObject({ LambdaArn: z.string(), LambdaVersion: z.literal('V2_0') }).optional(),
});

export const userPool = resourceKind('AWS::Cognito::UserPool', z.strictObject({ LambdaConfig: Triggers.optional() }), {
  ignored: Object.fromEntries(
    [
      'AccountRecoverySetting',
      'AdminCreateUserConfig',
      'AliasAttributes',
      'AutoVerifiedAttributes',
      'DeletionProtection',
      'DeviceConfiguration',
      'EmailConfiguration',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'EnabledMfas',
      'MfaConfiguration',
      'Policies',
      'Schema',
      'SmsVerificationMessage',
      'UserAttributeUpdateSettings',
      'UserPoolAddOns',
      'UserPoolTags',
      'UserPoolTier',
      'UsernameAttributes',
      'UsernameConfiguration',
      'UserPoolName',
      'VerificationMessageTemplate',
      'WebAuthnRelyingPartyID',
      'WebAuthnUserVerification',
    ].map(property => [property, 'here anybody gets a token of any role: there are no people to sign up or verify']),
  ),
  ref: poolId,
  attributes: {
    Arn: (resource, place) => arn(place, 'cognito-idp', `userpool/${poolId(resource, place)}`),
    ProviderURL: (resource, place) => place.issuerOf(poolId(resource, place)),
    ProviderName: (resource, place) => place.issuerOf(poolId(resource, place)).replace(/^https?:\/\//, ''),
    UserPoolId: poolId,
  },
});

export const userPoolClient = resourceKind('AWS::Cognito::UserPoolClient', z.strictObject({ UserPoolId: z.string() }), {
  ignored: Object.fromEntries(
    [
      'AccessTokenValidity',
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'AuthSessionValidity',
      'CallbackURLs',
      'ClientName',
      'EnableTokenRevocation',
      'ExplicitAuthFlows',
      'GenerateSecret',
      'IdTokenValidity',
      'LogoutURLs',
      'PreventUserExistenceErrors',
      'ReadAttributes',
      'RefreshTokenRotation',
      'RefreshTokenValidity',
      'SupportedIdentityProviders',
      'TokenValidityUnits',
      'WriteAttributes',
    ].map(property => [property, 'here tokens are handed out without a sign-in page']),
  ),
  attributes: { ClientId: resource => resource.logicalId },
});

const pageReason = 'here tokens are handed out without a sign-in page';

export const userPoolDomain = resourceKind('AWS::Cognito::UserPoolDomain', z.strictObject({}), {
  ignored: {
    UserPoolId: pageReason,
    Domain: pageReason,
    ManagedLoginVersion: pageReason,
    CustomDomainConfig: pageReason,
  },
});

export const managedLoginBranding = resourceKind('AWS::Cognito::ManagedLoginBranding', z.strictObject({}), {
  ignored: {
    UserPoolId: pageReason,
    ClientId: pageReason,
    UseCognitoProvidedValues: pageReason,
    Settings: pageReason,
    Assets: pageReason,
    ReturnMergedResources: pageReason,
  },
});

export const userPoolGroup = resourceKind('AWS::Cognito::UserPoolGroup', z.strictObject({}), {
  ignored: Object.fromEntries(
    ['Description', 'GroupName', 'Precedence', 'RoleArn', 'UserPoolId'].map(property => [
      property,
      'here anybody gets a token of any role',
    ]),
  ),
});

export const secret = resourceKind(
  'AWS::SecretsManager::Secret',
  z.strictObject({
    Name: z.string().optional(),
    GenerateSecretString: z.strictObject({
      PasswordLength: z.number().optional(),
      ExcludeCharacters: z.string().optional(),
      ExcludeLowercase: z.boolean().optional(),
      ExcludeUppercase: z.boolean().optional(),
      ExcludeNumbers: z.boolean().optional(),
      ExcludePunctuation: z.boolean().optional(),
      IncludeSpace: z.boolean().optional(),
      RequireEachIncludedType: z.boolean().optional(),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    }),
  }),
  {
    ignored: {
      Description: 'for people',
      KmsKeyId: 'the file is readable by its owner only; there is no key service',
    },
    ref: ({ logicalId, properties }, place) =>
      place.secretArnOf({
        logicalId,
        ...(properties.Name !== undefined && { name: properties.Name }),
        generate: properties.GenerateSecretString,
      }),
  },
);
