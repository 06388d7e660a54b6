import * as z from 'zod';
import { arn, resourceKind, type Place, type Resource } from '../resource-kind.ts';

const machineArn = (resource: Resource, place: Place) => arn(place, 'states', `stateMachine:${resource.logicalId}`);

export const stateMachine = resourceKind(
  'AWS::StepFunctions::StateMachine',
  z.strictObject({
    DefinitionString: z.string(),
    DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
    RoleArn: z.string(),
    StateMachineType: z.literal('STANDARD').default('STANDARD'),
    LoggingConfiguration: z
      .strictObject({
        Level: z.enum(['ALL', 'ERROR', 'FATAL', 'OFF']).default('OFF'),
        IncludeExecutionData: z.literal(false).default(false),
        // The history is kept whole; there are no logs beside it.
        Destinations: z.array(z.unknown()).optional(),
      })
      .optional(),
  }),
  {
    ignored: {
      TracingConfiguration: 'there are no traces here',
      EncryptionConfiguration: 'there is no key service',
    },
    ref: machineArn,
    attributes: { Arn: machineArn, Name: resource => resource.logicalId },
  },
);
