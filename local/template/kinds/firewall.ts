import * as z from 'zod';
import { arn, resourceKind } from '../resource-kind.ts';

const BodySize = z.strictObject({
  SizeConstraintStatement: z.strictObject({
    ComparisonOperator: z.literal('GT'),
    FieldToMatch: z.strictObject({ Body: z.strictObject({ OversizeHandling: z.literal('MATCH') }) }),
    Size: z.number(),
    TextTransformations: z.unknown(),
  }),
});

/** One machine has few callers: their number is not limited. */
const Rate = z.strictObject({ RateBasedStatement: z.unknown() });

/** AWS's own rules keep strangers' known attacks out: here there are no strangers. */
const Managed = z.strictObject({ ManagedRuleGroupStatement: z.unknown() });

export const webAcl = resourceKind(
  'AWS::WAFv2::WebACL',
  z.strictObject({
    Rules: z.array(
      z.strictObject({
        Name: z.string(),
        Priority: z.number(),
        Statement: z.union([BodySize, Rate, Managed]),
        // A body that is too large is answered by the gateway's own response of that name.
        Action: z.unknown().optional(),
        OverrideAction: z.unknown().optional(),
        VisibilityConfig: z.unknown(),
      }),
    ),
  }),
  {
    ignored: {
      AssociationConfig: 'bodies are always read whole here',
      CustomResponseBodies: "the gateway's own responses are used",
      DefaultAction: 'what no rule blocks goes through',
      Description: 'for people',
      Scope: 'there is one place',
      VisibilityConfig: 'there are no metrics here',
    },
    attributes: { Arn: (resource, place) => arn(place, 'wafv2', `regional/webacl/${resource.logicalId}/local`) },
  },
);
