import * as z from 'zod';
import { arn, resourceKind } from '../resource-kind.ts';

/** A limit of what a body may have, by the number of digits of its announced length: `^[0-9]{7,}$`. */
const BodySize = z.strictObject({
  RegexMatchStatement: z.strictObject({
    FieldToMatch: z.strictObject({ SingleHeader: z.strictObject({ Name: z.literal('content-length') }) }),
    RegexString: z
      .templateLiteral(['^[0-9]{', z.int(), ',}$'])
      .transform(regex => Number(/\d+(?=,\}\$$)/.exec(regex)?.[0])),
    TextTransformations: z.unknown(),
  }),
});

/** One machine has few callers: their number is not limited. */
const Rate = z.strictObject({ RateBasedStatement: z.unknown() });

/** AWS's own rules keep strangers' known attacks out, and what they mark is refused: here there are no strangers. */
const Managed = z.strictObject({ ManagedRuleGroupStatement: z.unknown() });
const Marked = z.strictObject({
  OrStatement: z.strictObject({
    Statements: z.array(z.strictObject({ LabelMatchStatement: z.unknown() })),
  }),
});

export const webAcl = resourceKind(
  'AWS::WAFv2::WebACL',
  z.strictObject({
    Rules: z.array(
      z.strictObject({
        Name: z.string(),
        Priority: z.number(),
        Statement: z.union([BodySize, Rate, Managed, Marked]),
        // A body that is too large is answered by the gateway's own response of that name.
        Action: z.unknown().optional(),
        OverrideAction: z.unknown().optional(),
        VisibilityConfig: z.unknown(),
      }),
    ),
  }),
  {
    ignored: {
      CustomResponseBodies: "the gateway's own responses are used",
      DefaultAction: 'what no rule blocks goes through',
      Description: 'for people',
      Scope: 'there is one place',
      VisibilityConfig: 'there are no metrics here',
    },
    attributes: { Arn: (resource, place) => arn(place, 'wafv2', `regional/webacl/${resource.logicalId}/local`) },
  },
);
