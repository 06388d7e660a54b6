import * as z from 'zod';
import { callDynamo } from '@imr/local-aws/dynamodb';

const Value = z.record(z.string(), z.unknown());
const Item = z.record(z.string(), Value);
const Page = z.object({ Items: z.array(Item), LastEvaluatedKey: Value.optional() });
export type StoredItem = z.infer<typeof Item>;

/** DynamoDB adds this to each item and each index entry that it charges storage for. */
const overheadBytes = 100;

/** Everything in a table, or in one of its indexes: a look from outside, for nobody in the product scans. */
export async function everythingIn(endpoint: string, table: string, index?: string): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  let from: unknown;
  do {
    const page = Page.parse(
      await callDynamo(endpoint, 'DynamoDB', 'Scan', {
        TableName: table,
        ...(index !== undefined && { IndexName: index }),
        ...(from !== undefined && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...page.Items);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

/** As DynamoDB counts: names and values; numbers by their digits, so a little less than this. */
export function bytesOf(items: readonly StoredItem[]): number {
  return items.reduce((sum, item) => sum + overheadBytes + attributesOf(item), 0);
}

function attributesOf(item: Record<string, unknown>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

/** `{S: 'text'}`, `{L: […]}` and so on: the letter itself costs nothing, an entry of a list or map one byte. */
function valueBytes(value: unknown): number {
  const [type, content] = Object.entries(Value.parse(value))[0] ?? [];
  if (type === 'M') return 3 + attributesOf(Value.parse(content)) + Object.keys(Value.parse(content)).length;
  if (Array.isArray(content) && type === 'L') return content.reduce<number>((sum, one) => sum + 1 + valueBytes(one), 3);
  if (Array.isArray(content)) return content.reduce<number>((sum, one) => sum + Buffer.byteLength(String(one)), 0);
  return typeof content === 'string' ? Buffer.byteLength(content) : 1;
}
